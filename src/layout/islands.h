// A scene taken apart into pieces that stand by themselves, so that what many scenes share need be painted and kept only once.
#pragma once

#include "layout/scene.h"

#include <vector>

namespace foyer::layout {

/// Three layers, each painted upon those before: the ground whole; the boxes of `shapes`, as the scene without its texts and codes has
/// them; and the boxes of `texts`, as the scene has them. Together they are the scene, pixel for pixel.
struct Islands {
  Scene ground;    // with nothing but what is large: pictures, patterns, panels
  Scene textless;  // the scene without texts and codes
  std::vector<Rect> shapes, texts;
};

Islands islands_of(const Scene& scene);

}  // namespace foyer::layout
