// A Measure without fonts: every character is half an em wide, ideographs a whole one.
#pragma once

#include "layout/scene.h"
#include "text/lines.h"

namespace foyer::test {

inline layout::Measure fixed_measure() {
  return [](std::string_view text, const layout::Font& font) {
    int half_ems = 0;
    std::size_t from = 0;
    for (const auto end : text::character_ends(text)) {
      half_ems += end - from >= 3 ? 2 : 1;
      from = end;
    }
    return half_ems * font.size / 2;
  };
}

}  // namespace foyer::test
