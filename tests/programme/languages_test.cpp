#include "programme/deck.h"

#include "programme/decks.h"
#include "support/catch.h"

using namespace foyer;
using programme::AgendaSlide;
using test::agenda;
using test::deck_at;
using test::kinds;
using test::Strings;
using test::two_days;

TEST_CASE("a screen shows its languages one deck after the other, or together where it asks for that") {
  auto schedule = two_days();
  schedule.event.languages = {"en", "zh-Hans"};
  schedule.sessions.front().title = model::LocalText({{"en", "Opening"}, {"zh-Hans", "开幕式"}});
  schedule.sessions.front().abstract = model::LocalText({{"en", "Welcome."}, {"zh-Hans", "欢迎。"}});
  schedule.rooms.front().name = model::LocalText({{"en", "Main Hall"}, {"zh-Hans", "主会场"}});
  model::Screen screen;
  screen.slides = {{model::SlideKind::agenda, {}}, {model::SlideKind::session, {}}};
  const auto one = deck_at(schedule, "2024-06-13 09:20", screen);
  CHECK(one.languages == Strings{"en"});
  CHECK(std::get<AgendaSlide>(one.entries.front().slide).sessions.front().translations.empty());

  screen.languages_together = true;
  const auto both = deck_at(schedule, "2024-06-13 09:20", screen);
  CHECK(both.languages == Strings{"en", "zh-Hans"});
  REQUIRE(kinds(both) == Strings{"agenda", "session", "session"});  // lists tell in both, running text has a slide in each
  const auto& card = std::get<AgendaSlide>(both.entries[0].slide).sessions.front();
  REQUIRE(card.translations.size() == 1);
  CHECK(card.translations.front().title == "开幕式");
  CHECK(card.translations.front().room == "主会场");
  CHECK(both.entries[1].languages == Strings{"en"});
  CHECK(both.entries[2].languages == Strings{"zh-Hans"});
  CHECK(std::get<programme::SessionSlide>(both.entries[2].slide).session.abstract == "欢迎。");
}
