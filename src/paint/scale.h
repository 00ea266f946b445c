// Pictures in another size: averaged by area where they shrink, between neighbours where they grow.
#pragma once

#include "base/geometry.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace foyer::paint {

/// Pixels of 0xAARRGGBB, premultiplied.
struct Bitmap {
  Size size;
  std::vector<std::uint32_t> pixels;
};

inline std::uint32_t pixel_at(const Bitmap& bitmap, int x, int y) {
  return bitmap.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap.size.width) + static_cast<std::size_t>(x)];
}

/// Someone else's pixels of the same form.
struct View {
  const std::uint32_t* pixels = nullptr;
  Size size;
  int pitch = 0;  // pixels from row to row
};

/// A part of a picture, in its pixels.
struct Part {
  double x = 0, y = 0, width = 0, height = 0;
};

Bitmap scaled(const View& picture, const Part& part, Size size);

}  // namespace foyer::paint
