// Why a picture file cannot be shown.
#pragma once

#include "paint/picture_file.h"

#include <string>
#include <string_view>

namespace foyer::app {

/// The reason in plain words, with what to do where that is known; empty where the picture can be shown. Looks at the file's header, not
/// at every pixel.
std::string picture_fault(const paint::PictureFolders& folders, const std::string& name);

/// The same of a file's bytes, to go on after its name: "is a web page ...".
std::string fault_of_picture(std::string_view bytes);

}  // namespace foyer::app
