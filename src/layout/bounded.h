// Texts that no slide could hold, cut to what every slide can: whatever a file says, nothing leaves the glass.
#pragma once

#include "layout/canvas.h"
#include "programme/slide.h"

#include <string>

namespace foyer::layout {

/// The slide with its titles, names and other short texts at most so wide as the longest that real programmes have, and half as much
/// again; what is longer ends in an ellipsis. Running text, which flows on to further pages, stays.
programme::Slide bounded(programme::Slide slide, const Context& context);

/// The same of an event's name, which every header tells.
std::string bounded(std::string name, const Context& context);

}  // namespace foyer::layout
