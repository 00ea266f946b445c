// Pixels of a painted slide.
#pragma once

#include "base/geometry.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace foyer::paint {

struct Image {
  Size size;
  std::vector<std::uint32_t> pixels;  // 0xFFRRGGBB, row by row, no padding; opaque
  bool operator==(const Image&) const = default;
};

/// Writes a PNG file, whole or not at all; the path on success.
Result<std::filesystem::path> save_png(const Image& image, const std::filesystem::path& path);

}  // namespace foyer::paint
