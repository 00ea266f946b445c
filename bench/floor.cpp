// The least that an SDL2 program can do: the texts of one slide over the whole screen, once, and then sleep. What foyer costs is told
// beside what this costs.
//
//   floor TEXTS     a file: the colour of the ground, and a line for each text: X BASELINE SIZE RRGGBB FONT-FILE TEXT
#include <SDL.h>
#include <SDL_ttf.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <utility>

namespace {

int fail() {
  std::fprintf(stderr, "floor: %s\n", SDL_GetError());
  return 1;
}

SDL_Color color_of(Uint32 rgb) { return {Uint8(rgb >> 16), Uint8(rgb >> 8), Uint8(rgb), 255}; }

bool draw(const char* path, SDL_Surface* glass) {
  std::ifstream texts(path);
  std::map<std::pair<std::string, int>, TTF_Font*> fonts;
  Uint32 rgb = 0;
  texts >> std::hex >> rgb;
  SDL_FillRect(glass, nullptr, rgb);
  int x = 0, baseline = 0, size = 0;
  for (std::string file, text;
       texts >> std::dec >> x >> baseline >> size >> std::hex >> rgb >> file && std::getline(texts >> std::ws, text);) {
    TTF_Font*& font = fonts[{file, size}];
    if (font == nullptr) font = TTF_OpenFont(file.c_str(), size);
    SDL_Surface* line = font == nullptr ? nullptr : TTF_RenderUTF8_Blended(font, text.c_str(), color_of(rgb));
    if (line == nullptr) return false;
    SDL_Rect box{x, baseline - TTF_FontAscent(font), line->w, line->h};
    SDL_BlitSurface(line, nullptr, glass, &box);
    SDL_FreeSurface(line);
  }
  for (const auto& [name, font] : fonts) TTF_CloseFont(font);
  return !fonts.empty();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0) return fail();
  SDL_DisplayMode mode;
  if (SDL_GetDesktopDisplayMode(0, &mode) != 0) return fail();
  SDL_Window* window = SDL_CreateWindow("floor", 0, 0, mode.w, mode.h, SDL_WINDOW_BORDERLESS);
  SDL_Surface* glass = window == nullptr ? nullptr : SDL_GetWindowSurface(window);
  if (glass == nullptr || !draw(arguments[1], glass) || SDL_UpdateWindowSurface(window) != 0) return fail();
  for (SDL_Event event; SDL_WaitEvent(&event) != 0;) {
    if (event.type == SDL_QUIT) break;
    if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_EXPOSED) SDL_UpdateWindowSurface(window);
  }
  SDL_Quit();
  return 0;
}
