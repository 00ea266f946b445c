// How large the glass will probably be, told before there is a window on it.
#pragma once

#include "base/geometry.h"

#include <filesystem>

namespace foyer::stage {

/// The size that the first connected monitor likes best, in pixels, as the kernel tells it; 1920x1080 where it tells nothing. A guess:
/// the display may be set to another.
Size likely_size(const std::filesystem::path& folder = "/sys/class/drm");

}  // namespace foyer::stage
