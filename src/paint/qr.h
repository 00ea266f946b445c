// QR codes.
#pragma once

#include "layout/scene.h"
#include "paint/canvas.h"

#include <string>

namespace foyer::paint {

/// Paints nothing where the text is too long for a code, or the box too small for it.
void paint(const Canvas& canvas, const layout::QrCode& code);

/// The modules on a side of the code of that text, its quiet zone included; 0 where it is too long for a code.
int modules_of(const std::string& text);

}  // namespace foyer::paint
