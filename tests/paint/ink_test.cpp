// Whatever the script and the size, no pixel is cut: neither by the bitmap of a run nor by the bounds of a text.
#include "paint/pixels.h"
#include "paint/surface.h"

#include <SDL.h>

using namespace foyer;
using namespace foyer::paint;
using layout::Face, layout::Font, layout::Text, layout::Weight;

namespace {

struct Sample {
  const char *language, *text;
};

const std::vector<Sample> samples{{"en", "ÅÇgjpqyJf"},         {"vi", "Những ẨẪỆỘỰ ĐẶNG ỦY"}, {"th", "ผู้ที่ยิ่งใหญ่ น้ำ ญี่ปุ่น ฎีกา ป้า"},
                                  {"ar", "مُؤَسَّسَاتٌ صَغِيرَةٌ تُغَيِّرُ"}, {"he", "שָׁלוֹם לְכֻלָּם"},           {"hi", "कृष्ण और राष्ट्रीय स्त्री शक्तियाँ हिन्दी"},
                                  {"el", "Ἄλφα ΐ ψηφίο"},      {"ja", "「ぎょうじ」（東京）"}};

/// The painted extent counted from the pen, each run rendered alone and cut by nothing but its own bitmap.
Rect uncut(Fonts& fonts, const std::string& text, const Font& font) {
  int pen = 0, left = 1 << 20, right = -left, top = left, bottom = -left;
  for (const Run& run : fonts.runs(text, font)) {
    const Surface surface = render(run);
    if (!surface) continue;
    const auto* pixels = static_cast<const std::uint32_t*>(surface->pixels);
    for (int y = 0; y < surface->h; ++y) {
      for (int x = 0; x < surface->w; ++x) {
        if (pixels[y * surface->pitch / 4 + x] >> 24U == 0) continue;
        left = std::min(left, pen + run.box.x + x), right = std::max(right, pen + run.box.x + x + 1);
        top = std::min(top, run.box.y + y), bottom = std::max(bottom, run.box.y + y + 1);
      }
    }
    pen += run.width;
  }
  return {left, top, right - left, bottom - top};
}

}  // namespace

TEST_CASE("The bitmap of a run is as large as its box") {
  const auto all = fonts();
  for (const auto& sample : samples) {
    for (const int size : {12, 27, 60, 240}) {
      for (const Run& run : all->runs(sample.text, {size, Weight::semibold, Face::text, sample.language})) {
        const Surface surface = render(run);
        REQUIRE(surface);
        CAPTURE(sample.text, size, run.text);
        CHECK(surface->w <= run.box.width);
        CHECK(surface->h <= run.box.height);
      }
    }
  }
}

TEST_CASE("No letter or mark reaches out of the bounds of its text") {
  const auto all = fonts();
  for (const auto& sample : samples) {
    for (const int size : {12, 19, 27, 40, 60, 96, 150, 240}) {
      for (const Weight weight : {Weight::regular, Weight::semibold}) {
        const Font font{size, weight, Face::display, sample.language};
        const Rect extent = uncut(*all, sample.text, font);
        const Rect bounds = layout::bounds(Text{{0, 0}, all->width(sample.text, font), sample.text, font, white});
        CAPTURE(sample.text, size, extent.y, extent.bottom(), extent.x, extent.right(), bounds.width);
        CHECK(bounds.contains(extent));
      }
    }
  }
}
