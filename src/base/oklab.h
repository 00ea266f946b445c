// OKLab (Björn Ottosson, https://bottosson.github.io/posts/oklab/): steps of equal size look equally large, so lightness can be
// changed without the hue, and colours can be said to be near or far.
#pragma once

#include "base/color.h"

namespace foyer {

/// Red, green and blue as light adds up, 0 to 1.
struct LinearRgb {
  double red = 0, green = 0, blue = 0;
};

LinearRgb to_linear(Color color);

/// The nearest colour that a screen can show: each part is cut to 0 to 1.
Color from_linear(const LinearRgb& light);

struct Oklab {
  double lightness = 0, a = 0, b = 0;  // 0 black to 1 white; green to red; blue to yellow
};

Oklab to_oklab(const LinearRgb& light);
Color from_oklab(const Oklab& color);

/// How different two colours look: black and white are 1 apart.
double distance(const Oklab& one, const Oklab& other);

}  // namespace foyer
