// Filled and shaded boxes and discs.
#pragma once

#include "layout/scene.h"
#include "paint/canvas.h"

namespace foyer::paint {

void paint(const Canvas& canvas, const layout::Fill& fill);
void paint(const Canvas& canvas, const layout::Shade& shade);

}  // namespace foyer::paint
