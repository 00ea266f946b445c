#include "layout/loop.h"

#include "layout/contrast.h"
#include "layout/inset.h"
#include "layout/orbit.h"
#include "programme/deck.h"
#include "programme/rotation.h"

namespace foyer::layout {
namespace {

std::vector<Seconds> dwells_of(const std::vector<Page>& pages) {
  std::vector<Seconds> dwells;
  for (const auto& page : pages) dwells.push_back(page.dwell);
  return dwells;
}

// Where nobody knows what time it is, the first page matters no more than the others, and does not come more often.
std::vector<std::size_t> order_of(const std::vector<Page>& pages, bool clock_is_trusted) {
  return clock_is_trusted ? programme::rotation(dwells_of(pages)) : programme::rotation(dwells_of(pages), Seconds::max());
}

void add(Loop& loop, std::vector<Page> pages, bool clock_is_trusted) {
  const auto before = loop.pages.size();
  for (const auto step : order_of(pages, clock_is_trusted)) loop.rotation.push_back(before + step);
  for (auto& page : pages) loop.pages.push_back(std::move(page));
}

enum class Extent { until_seen, whole };

Loop lay_out(const model::Schedule& schedule, const model::Screen& screen, Size size, const Measure& measure, Instant now,
             bool clock_is_trusted, Extent extent) {
  Loop loop;
  loop.next_change = programme::next_change(schedule, screen, now);
  const auto palette = corrected(palette_of(theme_of(schedule, screen))).palette;
  const auto glass = glass_of(screen, size);
  const auto all = programme::languages_in_turn(schedule, screen);
  for (const auto& languages : all) {
    auto in_languages = screen;
    in_languages.languages = languages;
    const auto deck = programme::deck(schedule, in_languages, now, clock_is_trusted);
    loop.since = deck.since;
    add(loop, pages_of(deck, glass, palette, schedule.event.zone, measure, now), clock_is_trusted);
    const bool is_last = &languages == &all.back();
    const Instant end = loop.since + programme::length_of(loop.rotation, dwells_of(loop.pages));
    if (extent == Extent::until_seen && !is_last && now < end) {
      loop.known_until = end;
      break;
    }
  }
  for (auto& page : loop.pages) page.scene = inset(std::move(page.scene), size);
  return loop;
}

}  // namespace

model::Theme theme_of(const model::Schedule& schedule, const model::Screen& screen) {
  auto theme = schedule.theme;
  const auto mode = screen.theme.empty() ? theme.mode : screen.theme == "light" ? model::Mode::light : model::Mode::dark;
  if (mode != theme.mode) theme.colors.clear();
  theme.mode = mode;
  return theme;
}

Loop loop_at(const model::Schedule& schedule, const model::Screen& screen, Size size, const Measure& measure, Instant now,
             bool clock_is_trusted) {
  return lay_out(schedule, screen, size, measure, now, clock_is_trusted, Extent::until_seen);
}

Loop whole_loop_at(const model::Schedule& schedule, const model::Screen& screen, Size size, const Measure& measure, Instant now) {
  return lay_out(schedule, screen, size, measure, now, true, Extent::whole);
}

Loop loop_without_schedule(Size size, const Measure& measure, const zone::Zone& zone, Instant now, bool clock_is_trusted) {
  Loop loop;
  const model::Screen screen;
  auto deck = programme::deck_without_schedule("en");
  deck.clock_is_trusted = clock_is_trusted;
  deck.day = deck.today = std::chrono::floor<std::chrono::days>(zone::to_local(zone, now));
  add(loop, pages_of(deck, glass_of(screen, size), palette_of({}), zone, measure, now), clock_is_trusted);
  return loop;
}

Up page_up(const Loop& loop, Instant now) {
  const auto turn = programme::turn_at(loop.rotation, dwells_of(loop.pages), loop.since, now);
  return {loop.rotation[turn.step], turn.since, turn.until};
}

Scene scene_of(const Loop& loop, const Up& up) {
  const auto& scene = loop.pages[up.page].scene;
  return orbited(scene, orbit(up.since, scene.size));
}

}  // namespace foyer::layout
