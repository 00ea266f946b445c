// Places and sizes on the glass, in whole pixels, the origin at the top left.
#pragma once

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

}  // namespace foyer
