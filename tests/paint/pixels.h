// Scenes painted for a look at single pixels.
#pragma once

#include "paint/fonts.h"
#include "paint/painter.h"
#include "support/catch.h"

#include <cstddef>
#include <cstdint>

namespace foyer::paint {

inline constexpr Color black{0, 0, 0}, white{255, 255, 255}, green{0, 128, 0};
inline constexpr std::uint32_t black_pixel = 0xFF000000, white_pixel = 0xFFFFFFFF;

inline std::shared_ptr<Fonts> fonts() {
  Result<std::shared_ptr<Fonts>> opened = Fonts::open({});
  REQUIRE(opened);
  return *opened;
}

inline layout::Scene scene_of(Size size, std::vector<layout::Command> commands) { return {size, black, std::move(commands)}; }

inline Image painted(const layout::Scene& scene, const std::filesystem::path& folder = "/nowhere") {
  return Painter(fonts(), folder).paint(scene);
}

inline std::uint32_t pixel(const Image& image, int x, int y) {
  return image.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.size.width) + static_cast<std::size_t>(x)];
}

inline int red(std::uint32_t pixel) { return static_cast<int>(pixel >> 16U & 255U); }

/// The smallest box around the pixels that are not black; no width where all are.
inline Rect ink(const Image& image) {
  int left = image.size.width, right = 0, top = image.size.height, bottom = 0;
  for (int y = 0; y < image.size.height; ++y) {
    for (int x = 0; x < image.size.width; ++x) {
      if (pixel(image, x, y) == black_pixel) continue;
      left = std::min(left, x), right = std::max(right, x + 1);
      top = std::min(top, y), bottom = std::max(bottom, y + 1);
    }
  }
  return left < right ? Rect{left, top, right - left, bottom - top} : Rect{};
}

}  // namespace foyer::paint
