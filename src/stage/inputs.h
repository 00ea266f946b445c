// The keyboards that SDL has opened where no display server stands between: it does not tell of their descriptors itself.
#pragma once

#include <filesystem>
#include <vector>

namespace foyer::stage {

/// Those of this process's descriptors that are input devices.
std::vector<int> open_inputs(const std::filesystem::path& descriptors = "/proc/self/fd");

}  // namespace foyer::stage
