// A Measure without fonts: every character is half an em wide, ideographs a whole one; marks of direction take no room.
#pragma once

#include "layout/scene.h"
#include "text/lines.h"

namespace foyer::test {

inline layout::Measure fixed_measure() {
  return [](std::string_view text, const layout::Font& font) {
    int half_ems = 0;
    std::size_t from = 0;
    for (const auto end : text::character_ends(text)) {
      const auto character = text.substr(from, end - from);
      const bool steers = character == "\u200E" || character == "\u200F" || (character >= "\u2066" && character <= "\u2069");
      if (!steers) half_ems += character.size() >= 3 ? 2 : 1;
      from = end;
    }
    return half_ems * font.size / 2;
  };
}

}  // namespace foyer::test
