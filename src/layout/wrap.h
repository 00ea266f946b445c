// Text into lines, by measure.
#pragma once

#include "layout/scene.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::layout {

struct Line {
  std::string text;
  int width = 0;
  bool operator==(const Line&) const = default;
};

enum class Breaking { filled, balanced };  // running text fills its lines; a headline's are about equally long

/// The lines of a text in that width. Breaks only where the language allows; a token longer than the line is broken between
/// characters rather than left to stick out. No text gives no line.
std::vector<Line> wrap(std::string_view text, const Font& font, int width, const Measure& measure, Breaking breaking = Breaking::filled);

/// Its first lines where it takes more than so many, the last of them ending in dots.
std::vector<Line> wrap_at_most(std::size_t most, std::string_view text, const Font& font, int width, const Measure& measure,
                               Breaking breaking = Breaking::filled);

}  // namespace foyer::layout
