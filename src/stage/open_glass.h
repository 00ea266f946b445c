// Looks for the cheaper way to the display at a start.
#pragma once

#include "stage/glass.h"
#include "stage/stage.h"

#include <chrono>
#include <memory>

struct SDL_Window;

namespace foyer::stage {

struct OpenedGlass {
  std::unique_ptr<Glass> glass;
  Presenting presenting;
};

/// `surface_is_texture`: SDL has no plain window surface here. `refresh`: how long the display shows one picture.
/// Where both ways are measured, the window is black meanwhile.
OpenedGlass open_glass(SDL_Window* window, Present asked, bool surface_is_texture, std::chrono::nanoseconds refresh);

}  // namespace foyer::stage
