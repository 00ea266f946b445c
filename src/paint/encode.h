// Pictures as the bytes of files.
#pragma once

#include "paint/picture_file.h"
#include "paint/scale.h"

#include <string>

namespace foyer::paint {

/// The bytes of a file of that format, PNG or JPEG, that shows the bitmap; empty where it cannot be made. A PNG loses nothing, and has a
/// palette where the bitmap has no more than 256 colours: a third of the bytes for a line of text.
std::string encode(Bitmap bitmap, Format format);

}  // namespace foyer::paint
