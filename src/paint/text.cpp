#include "paint/text.h"

#include "paint/open_font.h"
#include "paint/run.h"
#include "paint/scale.h"

#include <SDL.h>

namespace foyer::paint {
namespace {

/// The rows of a bitmap that stands at `box`, as far as the canvas lets it be seen: `lay(pixel, of the bitmap)` for each pixel.
template <class Pixel, class Lay>
void each_pixel(const Canvas& canvas, const Rect& box, const Pixel* pixels, int pitch, const Lay& lay) {
  const Rect part = common_part(canvas.clip, box);
  for (int y = part.y; y < part.bottom(); ++y) {
    std::uint32_t* under = canvas.row(y) + part.x;
    const Pixel* from = pixels + static_cast<std::ptrdiff_t>(y - box.y) * pitch + (part.x - box.x);
    for (int x = 0; x < part.width; ++x) lay(under[x], from[x]);
  }
}

View view_of(const SDL_Surface& surface) {
  return {static_cast<const std::uint32_t*>(surface.pixels), {surface.w, surface.h}, surface.pitch / 4};
}

void paint_letters(const Canvas& canvas, Point at, const Letters& letters, Color color) {
  const Rect box{at.x, at.y, letters.size.width, letters.size.height};
  each_pixel(canvas, box, letters.coverage.data(), box.width, [&](std::uint32_t& under, std::uint8_t coverage) {
    if (coverage != 0) under = over(under, color, times(coverage, color.alpha));
  });
}

void paint_emoji(const Canvas& canvas, const Rect& box, const View& emoji, std::uint32_t alpha) {
  const Bitmap sized = scaled(emoji, {0, 0, double(emoji.size.width), double(emoji.size.height)}, {box.width, box.height});
  each_pixel(canvas, box, sized.pixels.data(), sized.size.width,
             [&](std::uint32_t& under, std::uint32_t pixel) { under = over(under, pixel, alpha); });
}

}  // namespace

void paint(const Canvas& canvas, const layout::Text& text, Fonts& fonts) {
  // Nothing of a text is painted outside its bounds, however many accents are stacked: what is not in them counts as unchanged.
  const Canvas line{canvas.image, common_part(canvas.clip, layout::bounds(text)), canvas.corner};
  int pen = text.at.x;
  for (const Run& run : fonts.runs(text.text, text.font)) {
    const Rect box{pen + run.box.x, text.at.y + run.box.y, run.box.width, run.box.height};
    pen += run.width;
    if (is_empty(common_part(line.clip, box))) continue;
    if (!run.font->in_color) paint_letters(line, {box.x, box.y}, *fonts.letters(run), text.color);
    else if (const Surface surface = render(run)) paint_emoji(line, box, view_of(*surface), text.color.alpha);
  }
}

}  // namespace foyer::paint
