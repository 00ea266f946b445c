#include "paint/run.h"

#include "paint/open_font.h"

#include <SDL_ttf.h>

#include <algorithm>
#include <cmath>

namespace foyer::paint {
namespace {

/// An emoji stands as high as a line of text.
constexpr double emoji_height = 1.17;

// Wider and taller than any glass: a line that nobody broke, or a letter under a thousand accents, must not take the memory.
constexpr int longest_side = 1 << 14;

/// Makes the font ready for the run.
TTF_Font* select(const Run& run) {
  TTF_Font* font = run.font->handle.get();
  if (!run.font->in_color && run.font->size != run.size) {
    TTF_SetFontSize(font, run.size);
    run.font->size = run.size;
  }
  TTF_SetFontDirection(font, run.right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
  TTF_SetFontScriptName(font, run.script.c_str());
  return font;
}

/// SDL_ttf widens its bitmap by what reaches to the left of the pen, and does not say by how much.
int overhang(TTF_Font* font, std::u32string_view characters) {
  int left = 0;
  if (!characters.empty()) TTF_GlyphMetrics32(font, characters.front(), &left, nullptr, nullptr, nullptr, nullptr);
  return std::max(0, -left);
}

/// The same for what is higher than the font's own line, such as stacked accents: all that a bitmap is too tall by, less what is
/// below the line.
int overshoot(TTF_Font* font, int height, std::u32string_view characters) {
  const int excess = height - TTF_FontHeight(font);
  if (excess <= 0) return 0;
  int lowest = 0;
  for (char32_t character : characters) {
    int low = 0;
    TTF_GlyphMetrics32(font, character, nullptr, nullptr, &low, nullptr, nullptr);
    lowest = std::min(lowest, low);
  }
  const int line_bottom = TTF_FontHeight(font) - TTF_FontAscent(font);
  return std::max(0, excess - std::max(0, -lowest - line_bottom));
}

int scaled(int length, double scale) { return static_cast<int>(std::lround(length * scale)); }

}  // namespace

Run measured(Run run, std::u32string_view characters) {
  TTF_Font* font = select(run);
  int width = 0, height = 0;
  TTF_SizeUTF8(font, run.text.c_str(), &width, &height);
  const int ascent = TTF_FontAscent(font);
  if (run.font->in_color) {
    const double scale = emoji_height * run.size / std::max(1, TTF_FontHeight(font));
    run.box = {0, -scaled(ascent, scale), scaled(width, scale), scaled(height, scale)};
    run.width = run.box.width;
    return run;
  }
  const int left = overhang(font, characters);
  run.box = {-left, -ascent - overshoot(font, height, characters), width, height};
  run.width = width - left;
  return run;
}

Surface render(const Run& run) {
  if (std::max(run.box.width, run.box.height) > longest_side) return {};
  // Where there is no glyph, the bitmap holds the letters' colour with an alpha of 0: premultiplied, that has to be black.
  const SDL_Color color = run.font->in_color ? SDL_Color{0, 0, 0, 255} : SDL_Color{255, 255, 255, 255};
  return Surface(TTF_RenderUTF8_Blended(select(run), run.text.c_str(), color));
}

Extent extent_of(const Run& run, char32_t character) {
  Extent extent;
  TTF_GlyphMetrics32(select(run), character, nullptr, nullptr, &extent.low, &extent.high, nullptr);
  return extent;
}

}  // namespace foyer::paint
