// QR codes.
#pragma once

#include "layout/scene.h"
#include "paint/canvas.h"

namespace foyer::paint {

/// Paints nothing where the text is too long for a code, or the box too small for it.
void paint(const Canvas& canvas, const layout::QrCode& code);

}  // namespace foyer::paint
