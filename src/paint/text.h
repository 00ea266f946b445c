// Lines of text.
#pragma once

#include "layout/scene.h"
#include "paint/canvas.h"
#include "paint/fonts.h"

namespace foyer::paint {

void paint(const Canvas& canvas, const layout::Text& text, Fonts& fonts);

}  // namespace foyer::paint
