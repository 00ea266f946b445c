// Slides for readers who begin at the right.
#pragma once

#include "layout/scene.h"

namespace foyer::layout {

/// The scene with left and right exchanged: every box stands as far from the right edge as it stood from the left one. What is in the
/// box stays as it is, since words, pictures and codes are not read in a mirror.
Scene mirrored(Scene scene);

}  // namespace foyer::layout
