#include "programme/deck.h"

#include "programme/decks.h"
#include "support/catch.h"

#include <algorithm>

using namespace foyer;
using test::agenda;
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

// What the slide of changes lists.
Strings changes(const model::Schedule& schedule, const std::string& time) {
  Strings result;
  for (const auto& entry : deck_at(schedule, time, changes_screen()).entries)
    if (const auto* slide = std::get_if<programme::ChangesSlide>(&entry.slide))
      for (const auto& session : slide->sessions) result.push_back(session.id);
  return result;
}

// Sessions in the third room that foyer saw come at eight.
void add_new(model::Schedule& schedule, int count) {
  for (int index = 0; index < count; ++index)
    test::add(schedule, "New " + std::to_string(index), "2024-06-13 16:00", "2024-06-13 17:00", 2).added =
        test::at(schedule, "2024-06-13 08:00");
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

TEST_CASE("what is new today is among the changes, unless it is so much that it is no news") {
  auto schedule = two_days();
  schedule.sessions[2].was.room = 1;
  add_new(schedule, 8);
  CHECK(changes(schedule, "2024-06-13 09:42").size() == 9);
  add_new(schedule, 1);
  CHECK(changes(schedule, "2024-06-13 09:42") == Strings{"Talk"});
  const auto deck = deck_at(schedule, "2024-06-13 09:42", changes_screen());
  const auto& agenda = std::get<programme::AgendaSlide>(deck.entries.front().slide).sessions;
  CHECK(std::count_if(agenda.begin(), agenda.end(), [](const auto& card) { return card.has(programme::Mark::added); }) == 9);
  // A new one that has been moved since stays.
  schedule.sessions.back().was.room = 1;
  CHECK(changes(schedule, "2024-06-13 09:42") == Strings{"Talk", schedule.sessions.back().id});
}

TEST_CASE("what has vanished from its source is among the changes until it would have ended, and counts for nothing else") {
  auto schedule = two_days();
  schedule.sessions[2].status = model::Status::removed;
  CHECK(changes(schedule, "2024-06-13 13:45") == Strings{"Talk"});
  CHECK(changes(schedule, "2024-06-13 14:00").empty());
  const auto quiet = deck_at(schedule, "2024-06-13 12:00");
  CHECK(std::get<programme::QuietSlide>(quiet.entries.front().slide).upcoming.front().id == "Party");
}

TEST_CASE("a session that foyer saw move away stands on the screen of its old room as long as that is told") {
  auto schedule = two_days();
  schedule.sessions[2].was.room = 2;
  schedule.sessions[2].changed = test::at(schedule, "2024-06-12 12:00");
  model::Screen screen;
  screen.rooms = {"Room 3B"};
  CHECK(agenda(deck_at(schedule, "2024-06-13 11:59", screen)) == Strings{"Talk/planned"});
  CHECK(agenda(deck_at(schedule, "2024-06-13 12:00", screen)).empty());
  CHECK(programme::next_change(schedule, screen, test::at(schedule, "2024-06-13 11:00")) == test::at(schedule, "2024-06-13 12:00"));
}

TEST_CASE("what was put off to a later day is among today's changes until it would have ended, and on no agenda of today") {
  auto schedule = two_days();
  schedule.sessions[4].was.start = test::at(schedule, "2024-06-13 11:00");  // Friday's closing, for an hour of Thursday
  const auto put_off = [&](const std::string& time) {
    Strings result;
    for (const auto& entry : deck_at(schedule, time, changes_screen()).entries)
      if (const auto* slide = std::get_if<programme::ChangesSlide>(&entry.slide))
        for (const auto& session : slide->put_off) result.push_back(session.id);
    return result;
  };
  CHECK(put_off("2024-06-13 09:42") == Strings{"Closing"});
  CHECK(put_off("2024-06-13 11:59") == Strings{"Closing"});
  CHECK(put_off("2024-06-13 12:00").empty());
  CHECK(put_off("2024-06-12 12:00").empty());
  CHECK(agenda(deck_at(schedule, "2024-06-13 09:42")) == Strings{"Opening/now", "Clinic/now", "Talk/planned", "Party/planned"});
  CHECK(programme::next_change(schedule, {}, test::at(schedule, "2024-06-13 11:00")) == test::at(schedule, "2024-06-13 12:00"));
}

TEST_CASE("between two changes the deck stays as it is, also when marks go") {
  auto schedule = two_days();
  test::add(schedule, "Later", "2024-06-14 12:00", "2024-06-14 12:35", 1).was.start = test::at(schedule, "2024-06-13 16:20");
  add_new(schedule, 3);
  schedule.sessions[0].was.room = 2;
  schedule.sessions[0].changed = test::at(schedule, "2024-06-12 08:07");
  schedule.sessions[2].was.start = test::at(schedule, "2024-06-13 15:00");
  schedule.sessions[2].changed = test::at(schedule, "2024-06-12 12:40");
  schedule.sessions[3].status = model::Status::removed;
  schedule.sessions[4].added = test::at(schedule, "2024-06-13 11:11");
  for (const std::vector<std::string>& rooms : {std::vector<std::string>{}, {"Room 2A"}, {"Room 3B"}}) {
    auto screen = changes_screen();
    screen.rooms = rooms;
    programme::Deck held;
    Instant next = test::at(schedule, "2024-06-12 20:00");
    for (Instant now = next; now < test::at(schedule, "2024-06-15 05:00"); now += Minutes(5)) {
      const auto deck = programme::deck(schedule, screen, now);
      if (now >= next) {
        held = deck;
        next = programme::next_change(schedule, screen, now);
      }
      INFO(zone::to_iso(now, schedule.event.zone));
      REQUIRE(deck == held);
    }
  }
}
