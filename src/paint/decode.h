// Pictures from the bytes of their files.
#pragma once

#include "paint/picture_file.h"
#include "paint/scale.h"

#include <string_view>

namespace foyer::paint {

/// Opens what decoding needs from disk, for a process that soon may open nothing more.
void load_decoders();

/// Upright, scaled to cover the box and cut evenly at both ends, or as large as fits inside. Without pixels where that is no picture that
/// may be shown (paint/picture_file.h), or a broken one.
Bitmap decode(std::string_view bytes, Size box, bool cover);

/// Upright and whole; scaled down where a side is longer than that.
Bitmap decode_whole(std::string_view bytes, int most_side);

}  // namespace foyer::paint
