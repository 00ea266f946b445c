#include "paint/surface.h"

#include <SDL.h>

namespace foyer::paint {

void FreeSurface::operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }

}  // namespace foyer::paint
