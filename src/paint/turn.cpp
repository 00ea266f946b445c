#include "paint/turn.h"

#include <algorithm>
#include <cstddef>

namespace foyer::paint {
namespace {

// Where the first pixel of a row comes to lie in the turned picture, and how far apart the row's pixels and the rows are there.
struct Path {
  std::ptrdiff_t first, across, down;
};

Path path_of(Size size, int degrees) {
  const std::ptrdiff_t width = size.width, height = size.height;
  switch (degrees) {
    case 90: return {height - 1, height, -1};
    case 180: return {width * height - 1, -1, -width};
    case 270: return {(width - 1) * height, -height, 1};
    default: return {0, 1, width};
  }
}

}  // namespace

Size turned(Size size, int degrees) { return degrees % 180 == 0 ? size : Size{size.height, size.width}; }

Rect turned(Rect box, Size size, int degrees) {
  switch (degrees) {
    case 90: return {size.height - box.bottom(), box.x, box.height, box.width};
    case 180: return {size.width - box.right(), size.height - box.bottom(), box.width, box.height};
    case 270: return {box.y, size.width - box.right(), box.height, box.width};
    default: return box;
  }
}

Image turned(Image image, int degrees) {
  if (degrees == 0) return image;
  Image result{turned(image.size, degrees), std::vector<std::uint32_t>(image.pixels.size())};
  const Path path = path_of(image.size, degrees);
  // Square by square, so that the lines of both pictures stay in the processor's cache.
  constexpr int side = 32;
  for (int top = 0; top < image.size.height; top += side)
    for (int left = 0; left < image.size.width; left += side)
      for (int y = top; y < std::min(top + side, image.size.height); ++y)
        for (int x = left; x < std::min(left + side, image.size.width); ++x)
          result.pixels[static_cast<std::size_t>(path.first + x * path.across + y * path.down)] =
              image.pixels[static_cast<std::size_t>(std::ptrdiff_t{y} * image.size.width + x)];
  return result;
}

}  // namespace foyer::paint
