// Images made up for the tests.
#pragma once

#include "paint/image.h"

#include <cstddef>
#include <cstdint>

namespace foyer::stage {

inline paint::Image plain(Size size, std::uint32_t pixel) {
  return {size, std::vector<std::uint32_t>(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height), pixel)};
}

/// No two neighbours alike, and no row like another.
inline paint::Image busy(Size size, std::uint32_t seed) {
  paint::Image image = plain(size, 0);
  for (std::size_t at = 0; at < image.pixels.size(); ++at) {
    image.pixels[at] = 0xFF000000U | ((static_cast<std::uint32_t>(at) * 2'654'435'761U + seed) & 0xFFFFFFU);
  }
  return image;
}

inline std::uint32_t pixel(const paint::Image& image, int x, int y) {
  return image.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.size.width) + static_cast<std::size_t>(x)];
}

}  // namespace foyer::stage
