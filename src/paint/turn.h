// Pictures turned for panels that hang sideways or upside down. `degrees` is clockwise: 0, 90, 180 or 270.
#pragma once

#include "base/geometry.h"
#include "paint/image.h"

namespace foyer::paint {

Size turned(Size size, int degrees);

/// Where a box of a picture of that size comes to lie.
Rect turned(Rect box, Size size, int degrees);

Image turned(Image image, int degrees);

}  // namespace foyer::paint
