#include "programme/deck.h"

#include "programme/decks.h"
#include "support/catch.h"

using namespace foyer;
using test::deck_at;
using test::kinds;
using test::Strings;
using test::two_days;

namespace {

model::Screen changes_screen() {
  model::Screen screen;
  screen.slides = {{model::SlideKind::agenda, {}}, {model::SlideKind::changes, {}}};
  return screen;
}

}  // namespace

TEST_CASE("changes are listed until they are over, and not where there are none") {
  auto schedule = two_days();
  const auto screen = changes_screen();
  CHECK(kinds(deck_at(schedule, "2024-06-13 09:42", screen)) == Strings{"agenda"});
  schedule.sessions[1].was.room = 2;
  const auto deck = deck_at(schedule, "2024-06-13 09:42", screen);
  REQUIRE(kinds(deck) == Strings{"agenda", "changes"});
  const auto& changed = std::get<programme::ChangesSlide>(deck.entries.back().slide).sessions;
  REQUIRE(changed.size() == 1);
  CHECK(changed.front().was_room == "Room 3B");
  CHECK(kinds(deck_at(schedule, "2024-06-13 10:00", screen)) == Strings{"agenda"});
}
