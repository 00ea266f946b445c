#include "layout/band.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::AnnouncementSlide;

constexpr std::size_t most_lines = 3;  // of all notices together: beyond them the slides above would have no room
constexpr double pitch = 1.3;

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

std::size_t lines_in(const std::vector<Band::Strip>& strips) {
  std::size_t lines = 0;
  for (const auto& strip : strips) lines += strip.text.size();
  return lines;
}

}  // namespace

Band band_of(const std::vector<AnnouncementSlide>& notices, const Context& context) {
  Band band;
  for (const auto& notice : notices) {
    auto strips = strips_of(notice, context);
    const bool fits = notice.detail.empty() && lines_in(band.strips) + lines_in(strips) <= most_lines;
    if (fits) std::move(strips.begin(), strips.end(), std::back_inserter(band.strips));
    else band.too_long.push_back(notice);
  }
  for (const auto& strip : band.strips) band.height += static_cast<int>(strip.text.size()) * line_height(strip.font, pitch);
  if (band.height > 0) band.height += 2 * padding(context);
  return band;
}

void add_band(Scene& scene, const Band& band, const Context& context) {
  if (band.height == 0) return;
  const Rect area = content(context.glass, context.sizes);
  const int top = scene.size.height - band.height;
  scene.commands.emplace_back(Fill{{0, top, scene.size.width, band.height}, context.palette.panel, 0});
  scene.commands.emplace_back(Fill{{0, top, scene.size.width, std::max(2, context.px(0.25))}, context.palette.accent, 0});
  int y = top + padding(context);
  for (const auto& [tag, text, font] : band.strips) {
    Font bold = font;
    bold.weight = Weight::semibold;
    add_lines(scene, {tag}, area.x, y, line_height(font, pitch), bold, context.palette.accent);
    y = add_lines(scene, text, area.x + tag.width + gap(context), y, line_height(font, pitch), font, context.palette.ink);
  }
}

}  // namespace foyer::layout
