// The least that an SDL2 program can do: one picture over the whole screen, and then sleep. What foyer costs is told beside what
// this costs.  floor PICTURE.bmp
#include <SDL.h>

#include <cstdio>

namespace {

int fail() {
  std::fprintf(stderr, "floor: %s\n", SDL_GetError());
  return 1;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return fail();
  SDL_DisplayMode mode;
  if (SDL_GetDesktopDisplayMode(0, &mode) != 0) return fail();
  SDL_Window* window = SDL_CreateWindow("floor", 0, 0, mode.w, mode.h, SDL_WINDOW_BORDERLESS);
  if (window == nullptr) return fail();
  SDL_Surface* picture = SDL_LoadBMP(arguments[1]);
  if (picture == nullptr) return fail();
  const auto present = [&] {
    SDL_Surface* glass = SDL_GetWindowSurface(window);
    return glass != nullptr && SDL_BlitSurface(picture, nullptr, glass, nullptr) == 0 && SDL_UpdateWindowSurface(window) == 0;
  };
  if (!present()) return fail();
  for (SDL_Event event; SDL_WaitEvent(&event) != 0;) {
    if (event.type == SDL_QUIT) break;
    if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_EXPOSED) present();
  }
  SDL_Quit();
  return 0;
}
