#include "paint/shapes.h"

#include "paint/dither.h"
#include "paint/rounded.h"

namespace foyer::paint {

void paint(const Canvas& canvas, const layout::Fill& fill) {
  const Color color = fill.color;
  const auto blend = [&](std::uint32_t& pixel, int, int, std::uint32_t coverage) {
    pixel = over(pixel, color, times(color.alpha, coverage));
  };
  each_row(canvas, Rounded(fill.box, fill.radius), blend, [&](std::uint32_t* first, int, int, int count) {
    if (color.alpha == 255) {
      std::fill_n(first, count, pixel_of(color));
    } else {
      std::for_each_n(first, count, [&](std::uint32_t& pixel) { pixel = over(pixel, color, color.alpha); });
    }
  });
}

void paint(const Canvas& canvas, const layout::Shade& shade) {
  const Ramp ramp(shade.from, shade.to);
  const Rect& box = shade.box;
  const float length = static_cast<float>(box.width + box.height);
  const auto color_at = [&](int x, int y) {
    const float along = static_cast<float>(x - box.x + y - box.y + 1) / length;
    return ramp.at(along, thresholds(y)[static_cast<unsigned>(x) % 8]);
  };
  const auto blend = [&](std::uint32_t& pixel, int x, int y, std::uint32_t coverage) {
    const Color color = color_at(x, y);
    pixel = over(pixel, color, times(color.alpha, coverage));
  };
  each_row(canvas, Rounded(box, shade.radius), blend, [&](std::uint32_t* first, int x, int y, int count) {
    for (int i = 0; i < count; ++i) blend(first[i], x + i, y, 255);
  });
}

}  // namespace foyer::paint
