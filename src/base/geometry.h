// Places and sizes on the glass, in whole pixels, the origin at the top left.
#pragma once

#include <algorithm>

namespace foyer {

struct Point {
  int x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  int width = 0, height = 0;
  bool operator==(const Size&) const = default;
};

struct Rect {
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Rect&) const = default;

  int right() const { return x + width; }
  int bottom() const { return y + height; }
  bool contains(const Rect& other) const { return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom(); }
};

inline bool is_empty(const Rect& box) { return box.width <= 0 || box.height <= 0; }

/// What two boxes share; no width or no height where they do not meet.
inline Rect common_part(const Rect& a, const Rect& b) {
  const int x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0, std::min(a.right(), b.right()) - x), std::max(0, std::min(a.bottom(), b.bottom()) - y)};
}

/// The smallest box around two; one that is empty counts for nothing.
inline Rect united(const Rect& a, const Rect& b) {
  if (is_empty(a)) return b;
  if (is_empty(b)) return a;
  const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// All of a picture of that size.
inline Rect whole(Size size) { return {0, 0, size.width, size.height}; }

}  // namespace foyer
