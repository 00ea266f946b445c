// Why a picture file cannot be shown.
#pragma once

#include <filesystem>
#include <string>

namespace foyer::app {

/// The reason in plain words, with what to do where that is known; empty where the picture can be shown. Looks at the file's header, not
/// at every pixel.
std::string picture_fault(const std::filesystem::path& folder, const std::string& name);

}  // namespace foyer::app
