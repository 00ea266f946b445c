// How a finished scene stands on a panel whose frame hides its edges.
#pragma once

#include "layout/scene.h"

namespace foyer::layout {

/// The scene in the middle of a panel of that size, on its own ground.
Scene inset(Scene scene, Size panel);

}  // namespace foyer::layout
