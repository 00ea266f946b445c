// What stands where a picture is missing.
#pragma once

#include "layout/scene.h"
#include "paint/canvas.h"

namespace foyer::paint {

void paint(const Canvas& canvas, const layout::Pattern& pattern);

}  // namespace foyer::paint
