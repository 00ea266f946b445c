// A stretch of one line of text that one font file draws, how it is measured and how its bitmap comes about.
#pragma once

#include "base/geometry.h"
#include "paint/surface.h"

#include <string>
#include <string_view>

namespace foyer::paint {

struct OpenFont;

struct Run {
  std::string text;
  OpenFont* font = nullptr;  // owned by Fonts, valid as long as it lives
  int size = 0;              // of the em, in pixels
  std::string script;        // ISO 15924, "Latn": how its letters join
  bool right_to_left = false;
  int width = 0;  // its advance, in pixels
  Rect box;       // of its bitmap, counted from the pen on the baseline: y is negative above it
};

/// The run with its width and box filled in. `characters` are the visible ones of its text.
Run measured(Run run, std::u32string_view characters);

/// The bitmap that fills run.box: white letters, to be painted in any colour, or an emoji font's colours, premultiplied.
/// Null where there is nothing to see.
Surface render(const Run& run);

/// The heights over the baseline of a character's lowest and highest pixel.
struct Extent {
  int low = 0, high = 0;
};
Extent extent_of(const Run& run, char32_t character);

}  // namespace foyer::paint
