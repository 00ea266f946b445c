#include "app/loop.h"

#include "layout/contrast.h"
#include "layout/inset.h"
#include "layout/orbit.h"
#include "programme/deck.h"
#include "programme/rotation.h"

namespace foyer::app {
namespace {

std::vector<Seconds> dwells_of(const std::vector<layout::Page>& pages) {
  std::vector<Seconds> dwells;
  for (const auto& page : pages) dwells.push_back(page.dwell);
  return dwells;
}

// Where nobody knows what time it is, the first page matters no more than the others, and does not come more often.
std::vector<std::size_t> order_of(const std::vector<layout::Page>& pages, bool clock_is_trusted) {
  return clock_is_trusted ? programme::rotation(dwells_of(pages)) : programme::rotation(dwells_of(pages), Seconds::max());
}

void add(Loop& loop, std::vector<layout::Page> pages, bool clock_is_trusted) {
  const auto before = loop.pages.size();
  for (const auto step : order_of(pages, clock_is_trusted)) loop.rotation.push_back(before + step);
  for (auto& page : pages) loop.pages.push_back(std::move(page));
}

// An event's colours were chosen for its own mode: a screen of the other one takes foyer's.
model::Theme theme_of(const model::Schedule& schedule, const model::Screen& screen) {
  auto theme = schedule.theme;
  const auto mode = screen.theme.empty() ? theme.mode : screen.theme == "light" ? model::Mode::light : model::Mode::dark;
  if (mode != theme.mode) theme.colors.clear();
  theme.mode = mode;
  return theme;
}

}  // namespace

Loop loop_at(const model::Schedule& schedule, const model::Screen& screen, Size size, const layout::Measure& measure, Instant now,
             bool clock_is_trusted) {
  Loop loop;
  loop.next_change = programme::next_change(schedule, screen, now);
  const auto palette = layout::corrected(layout::palette_of(theme_of(schedule, screen))).palette;
  const auto glass = layout::glass_of(screen, size);
  const auto all = programme::languages_in_turn(schedule, screen);
  for (const auto& languages : all) {
    auto in_languages = screen;
    in_languages.languages = languages;
    const auto deck = programme::deck(schedule, in_languages, now, clock_is_trusted);
    loop.since = deck.since;
    add(loop, layout::pages_of(deck, glass, palette, schedule.event.zone, measure, now), clock_is_trusted);
    const bool is_last = &languages == &all.back();
    const Instant end = loop.since + programme::length_of(loop.rotation, dwells_of(loop.pages));
    if (!is_last && now < end) {
      loop.known_until = end;
      break;
    }
  }
  for (auto& page : loop.pages) page.scene = layout::inset(std::move(page.scene), size);
  return loop;
}

Loop loop_without_schedule(Size size, const layout::Measure& measure, const zone::Zone& zone, Instant now, bool clock_is_trusted) {
  Loop loop;
  const model::Screen screen;
  auto deck = programme::deck_without_schedule("en");
  deck.clock_is_trusted = clock_is_trusted;
  deck.day = deck.today = std::chrono::floor<std::chrono::days>(zone::to_local(zone, now));
  add(loop, layout::pages_of(deck, layout::glass_of(screen, size), layout::palette_of({}), zone, measure, now), clock_is_trusted);
  return loop;
}

Up page_up(const Loop& loop, Instant now) {
  const auto turn = programme::turn_at(loop.rotation, dwells_of(loop.pages), loop.since, now);
  return {loop.rotation[turn.step], turn.since, turn.until};
}

layout::Scene scene_of(const Loop& loop, const Up& up) {
  const auto& scene = loop.pages[up.page].scene;
  return layout::orbited(scene, layout::orbit(up.since, scene.size));
}

}  // namespace foyer::app
