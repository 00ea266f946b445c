#include "stage/glass.h"

#include <algorithm>

namespace foyer::stage {
namespace {

Rect overlap(Rect a, Rect b) {
  const int x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0, std::min(a.right(), b.right()) - x), std::max(0, std::min(a.bottom(), b.bottom()) - y)};
}

}  // namespace

Point corner(Size image, Size glass) { return {(glass.width - image.width) / 2, (glass.height - image.height) / 2}; }

Rect visible(Rect part, Size image, Size glass) {
  const Point at = corner(image, glass);
  return overlap(overlap(part, {0, 0, image.width, image.height}), {-at.x, -at.y, glass.width, glass.height});
}

}  // namespace foyer::stage
