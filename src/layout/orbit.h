// Care against burn-in: a panel that shows the same lines in the same place for weeks keeps a shadow of them.
#pragma once

#include "base/instant.h"
#include "layout/scene.h"

namespace foyer::layout {

/// How far the slides that come up at that instant stand from their place: at most 8 px and 1 % of the panel's shorter side, each way.
/// It is another place, 2 px further, every four minutes, and every place within reach has its turn. It follows from the clock alone, so
/// screens side by side and a snapshot agree.
Point orbit(Instant up_since, Size panel);

/// The scene moved that far. What reaches an edge of the panel still reaches it.
Scene orbited(Scene scene, Point by);

}  // namespace foyer::layout
