// How long foyer takes to paint a slide, beside plain SDL2_ttf with the same strings at the same places: in turns, a line each time.
//
//   paint_time EVENT TIME WIDTH HEIGHT TIMES
//
// A line: foyer cold, foyer warm, SDL2_ttf cold, SDL2_ttf warm, the ground that SDL2_ttf's strings stand on, SDL2_ttf cold and warm with
// foyer's letters, which stand at fractions of a pixel, while its own default sets each on a whole one; milliseconds. Cold: the
// fonts are open and the texts measured, as they are after layout, but no glyph was drawn yet. Warm: the second time. One round more comes
// first and is not told: it is the first to touch the memory.
#include "paint/painter.h"
#include "slide.h"

#include <SDL.h>
#include <SDL_ttf.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <map>
#include <utility>

namespace {

template <typename Work>
double milliseconds(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

struct String {
  TTF_Font* font;
  foyer::layout::Text text;
};

class Plain {
 public:
  Plain(const bench::Slide& slide, int hinting) : size_(slide.scene.size) {
    for (const auto& text : bench::texts_of(slide.scene)) {
      TTF_Font*& font = fonts_[{bench::font_file(slide.theme, text.font), text.font.size}];
      if (font == nullptr) font = TTF_OpenFont(bench::font_file(slide.theme, text.font).c_str(), text.font.size);
      TTF_SetFontHinting(font, hinting);
      TTF_SizeUTF8(font, text.text.c_str(), nullptr, nullptr);
      strings_.push_back({font, text});
    }
  }
  ~Plain() {
    SDL_FreeSurface(glass_);
    for (const auto& [name, font] : fonts_) TTF_CloseFont(font);
  }
  Plain(const Plain&) = delete;
  Plain& operator=(const Plain&) = delete;

  void ground() {
    glass_ = SDL_CreateRGBSurfaceWithFormat(0, size_.width, size_.height, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_FillRect(glass_, nullptr, 0xFF202020);
  }

  void strings() {
    for (const auto& [font, text] : strings_) {
      const auto& color = text.color;
      SDL_Surface* line = TTF_RenderUTF8_Blended(font, text.text.c_str(), {color.red, color.green, color.blue, 255});
      SDL_Rect box{text.at.x, text.at.y - TTF_FontAscent(font), line->w, line->h};
      SDL_BlitSurface(line, nullptr, glass_, &box);
      SDL_FreeSurface(line);
    }
  }

 private:
  foyer::Size size_;
  std::map<std::pair<std::string, int>, TTF_Font*> fonts_;
  std::vector<String> strings_;
  SDL_Surface* glass_ = nullptr;
};

}  // namespace

int main(int count, char** arguments) try {
  if (count != 6) return 2;
  TTF_Init();
  for (int round = 0; round <= std::atoi(arguments[5]); ++round) {
    const auto slide = bench::slide_of(arguments[1], arguments[2], {std::atoi(arguments[3]), std::atoi(arguments[4])});
    foyer::paint::Painter painter(slide.fonts, slide.folders);
    const double cold = milliseconds([&] { painter.paint(slide.scene); });
    const double warm = milliseconds([&] { painter.paint(slide.scene); });
    Plain plain(slide, TTF_HINTING_NORMAL), same(slide, TTF_HINTING_LIGHT_SUBPIXEL);
    const double ground = milliseconds([&] { plain.ground(); });
    const double plain_cold = milliseconds([&] { plain.strings(); });
    const double plain_warm = milliseconds([&] { plain.strings(); });
    same.ground();
    const double same_cold = milliseconds([&] { same.strings(); });
    const double same_warm = milliseconds([&] { same.strings(); });
    if (round > 0) std::printf("%.3f %.3f %.3f %.3f %.3f %.3f %.3f\n", cold, warm, plain_cold, plain_warm, ground, same_cold, same_warm);
  }
  TTF_Quit();
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "paint_time: %s\n", error.what());
  return 1;
}
