// SDL's pixels, owned.
#pragma once

#include <memory>

struct SDL_Surface;

namespace foyer::paint {

struct FreeSurface {
  void operator()(SDL_Surface* surface) const;
};

using Surface = std::unique_ptr<SDL_Surface, FreeSurface>;

}  // namespace foyer::paint
