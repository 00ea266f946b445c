// How well one colour is read on another, by two measures: either alone lets through what people cannot read.
#pragma once

#include "base/color.h"

namespace foyer {

/// The contrast ratio of WCAG 2.2 (definition "contrast ratio"): 1 to 21, the same both ways.
double contrast_ratio(Color a, Color b);

/// APCA-W3 0.1.9, "Lc": about -108 to 106, positive for dark text on a light ground, negative for light on dark.
/// https://github.com/Myndex/apca-w3 has the formula, its constants and the values that the tests hold.
double lightness_contrast(Color text, Color ground);

}  // namespace foyer
