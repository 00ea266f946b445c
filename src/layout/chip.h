// A track's colour as a small square, always beside the track's name.
#pragma once

#include "layout/canvas.h"

namespace foyer::layout {

/// Adds the chip; a colour that hardly stands out from `ground` (under 3:1, WCAG 2.2, 1.4.11) gets an edge in that of the words beside it.
void add_chip(Scene& scene, Rect box, Color color, Color ground, Color edge);

}  // namespace foyer::layout
