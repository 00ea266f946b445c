// The pixels that a command may paint, and how a colour is laid over what stands there.
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "paint/image.h"

#include <algorithm>
#include <cstdint>

namespace foyer::paint {

struct Canvas {
  Image& image;
  Rect clip;       // what may be painted, in the scene's pixels; inside the image
  Point corner{};  // of the scene: where the image's first pixel stands

  /// The row of that height in the scene, to be counted from the scene's left edge.
  std::uint32_t* row(int y) const { return image.pixels.data() + std::ptrdiff_t{y - corner.y} * image.size.width - corner.x; }
};

/// a * b / 255, rounded; both 0 to 255.
inline std::uint32_t times(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t product = a * b + 128;
  return (product + (product >> 8U)) >> 8U;
}

inline std::uint32_t pixel_of(Color color) {
  return 0xFF000000U | std::uint32_t{color.red} << 16U | std::uint32_t{color.green} << 8U | color.blue;
}

/// `share` (0 to 255) of the colour on the rest of the pixel.
inline std::uint32_t over(std::uint32_t pixel, Color color, std::uint32_t share) {
  const auto mixed = [&](std::uint32_t top, unsigned shift) {
    const std::uint32_t sum = top * share + (pixel >> shift & 255U) * (255U - share) + 128;
    return (sum + (sum >> 8U)) >> 8U << shift;
  };
  return 0xFF000000U | mixed(color.red, 16) | mixed(color.green, 8) | mixed(color.blue, 0);
}

/// A premultiplied pixel, 0xAARRGGBB, on another, `share` (0 to 255) of it.
inline std::uint32_t over(std::uint32_t pixel, std::uint32_t premultiplied, std::uint32_t share) {
  const std::uint32_t rest = 255U - times(premultiplied >> 24U, share);
  const auto mixed = [&](unsigned shift) {
    return std::min(255U, times(premultiplied >> shift & 255U, share) + times(pixel >> shift & 255U, rest)) << shift;
  };
  return 0xFF000000U | mixed(16) | mixed(8) | mixed(0);
}

}  // namespace foyer::paint
