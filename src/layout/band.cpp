#include "layout/band.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::AnnouncementSlide;

constexpr double pitch = 1.3;
constexpr int share = 5;  // the band takes at most one part of the glass in so many: the slides above need the room

Font tag_font(const Context& context) { return context.text_font(context.sizes.text, Weight::semibold); }
Font text_font(const Context& context) { return context.text_font(context.sizes.text); }

int padding(const Context& context) { return context.px(1.7); }
int gap(const Context& context) { return context.px(1.8); }

Band::Strip strip_of(const AnnouncementSlide& notice, const Context& context) {
  const auto words = context.words.say(notice.test ? "test" : "announcement");
  Band::Strip strip{{words, context.width_of(words, tag_font(context))}, {}, text_font(context)};
  const int width = content(context.glass, context.sizes).width - strip.tag.width - gap(context);
  strip.text = wrap(notice.text, strip.font, width, context.measure);
  return strip;
}

std::vector<Band::Strip> strips_of(const AnnouncementSlide& notice, const Context& context) {
  std::vector<Band::Strip> strips{strip_of(notice, context)};
  for (std::size_t other = 0; other < notice.translations.size(); ++other)
    if (notice.translations[other].text != notice.text) strips.push_back(strip_of(notice.translations[other], context.in_other(other)));
  return strips;
}

int height_of(const std::vector<Band::Strip>& strips) {
  int height = 0;
  for (const auto& strip : strips) height += static_cast<int>(strip.text.size()) * line_height(strip.font, pitch);
  return height;
}

}  // namespace

Band band_of(const std::vector<programme::Entry>& notices, const Context& context) {
  Band band;
  for (const auto& entry : notices) {
    const auto& notice = std::get<AnnouncementSlide>(entry.slide);
    auto strips = strips_of(notice, context);
    const int height = height_of(band.strips) + height_of(strips) + 2 * padding(context);
    const bool fits = height <= context.glass.size.height / share;
    if (fits) {
      std::move(strips.begin(), strips.end(), std::back_inserter(band.strips));
      band.height = height;
    }
    if (!fits || !notice.detail.empty()) band.with_slides.push_back(entry);
  }
  return band;
}

void add_band(Scene& scene, const Band& band, const Context& context) {
  if (band.height == 0) return;
  const Rect area = content(context.glass, context.sizes);
  const int top = scene.size.height - band.height;
  scene.commands.emplace_back(Fill{{0, top, scene.size.width, band.height}, context.palette.panel, 0});
  scene.commands.emplace_back(Fill{{0, top, scene.size.width, std::max(2, context.px(0.25))}, context.palette.accent, 0});
  int y = top + padding(context);
  std::string said;  // the tag before
  for (const auto& [tag, text, font] : band.strips) {
    Font bold = font;
    bold.weight = Weight::semibold;
    if (tag.text != said) add_lines(scene, {tag}, area.x, y, line_height(font, pitch), bold, context.palette.accent);
    said = tag.text;
    y = add_lines(scene, text, area.x + tag.width + gap(context), y, line_height(font, pitch), font, context.palette.ink);
  }
}

}  // namespace foyer::layout
