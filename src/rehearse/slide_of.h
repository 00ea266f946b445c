// What a page tells, read off its scene: what really stands on the glass, and not what was meant to.
#pragma once

#include "layout/pages.h"
#include "rehearse/played.h"

#include <string_view>

namespace foyer::rehearse {

Slide slide_of(const layout::Page& page);

/// In how many lines a text stands in a scene, at its first place; 0 where it does not stand there whole.
int lines_of(const layout::Scene& scene, std::string_view text);

}  // namespace foyer::rehearse
