// The few large words of a slide.
#pragma once

#include "layout/canvas.h"

#include <string>
#include <vector>

namespace foyer::layout {

/// The words in balanced lines. Two sentences begin on lines of their own, unless both stand on one.
std::vector<Line> headline_lines(const std::string& words, const Font& font, int width, const Context& context);

}  // namespace foyer::layout
