#include "decks.h"
#include "support/catch.h"

#include <algorithm>
#include <chrono>

using namespace foyer;
using namespace foyer::programme;

namespace {

// Every ten minutes from 09:00 on a session of an hour, each in the next of so many rooms.
model::Schedule busy_day(int sessions, std::size_t rooms) {
  auto schedule = test::empty_event("UTC");
  schedule.rooms.resize(rooms);
  for (std::size_t room = 0; room < rooms; ++room) schedule.rooms[room].name = model::LocalText{"Room " + std::to_string(room)};
  const Instant first = test::at(schedule, "2024-06-13 09:00");
  for (int number = 0; number < sessions; ++number) {
    auto& session = test::add(schedule, "S" + std::to_string(number), "2024-06-13 09:00", "2024-06-13 10:00");
    session.start = first + Minutes(10 * number);
    session.end = session.start + Minutes(60);
    session.room = static_cast<std::size_t>(number) % rooms;
  }
  return schedule;
}

template <class Slide>
const Slide* find_slide(const Deck& deck) {
  for (const auto& entry : deck.entries)
    if (const auto* slide = std::get_if<Slide>(&entry.slide)) return slide;
  return nullptr;
}

}  // namespace

TEST_CASE("an agenda of a long day tells what has begun last and begins next") {
  const auto schedule = busy_day(80, 5);
  const auto deck = test::deck_at(schedule, "2024-06-13 11:05");
  const auto* agenda = find_slide<AgendaSlide>(deck);
  REQUIRE(agenda);
  REQUIRE(agenda->sessions.size() == most_on_agenda);
  const auto begun = std::count_if(agenda->sessions.begin(), agenda->sessions.end(),
                                   [&](const SessionCard& card) { return card.start <= test::at(schedule, "2024-06-13 11:05"); });
  CHECK(begun == 7);  // from 10:00 on: what is over for longer than a quarter of an hour is not listed at all
  CHECK(agenda->is_part);
  CHECK(std::is_sorted(agenda->sessions.begin(), agenda->sessions.end(),
                       [](const SessionCard& a, const SessionCard& b) { return a.start < b.start; }));
}

TEST_CASE("of very much that has begun the agenda tells the last, so that there is room for what comes") {
  auto schedule = busy_day(80, 5);
  for (auto& session : schedule.sessions) session.end = session.start + std::chrono::hours(20);
  const auto deck = test::deck_at(schedule, "2024-06-13 14:05");
  const auto* agenda = find_slide<AgendaSlide>(deck);
  REQUIRE(agenda);
  REQUIRE(agenda->sessions.size() == most_on_agenda);
  CHECK(agenda->sessions[most_begun - 1].start == test::at(schedule, "2024-06-13 14:00"));
  CHECK(agenda->sessions[most_begun].start == test::at(schedule, "2024-06-13 14:10"));
}

TEST_CASE("those that begin together are told together or not at all") {
  auto schedule = busy_day(80, 5);
  for (std::size_t number = 0; number < schedule.sessions.size(); ++number) {  // fifteen at each full hour
    auto& session = schedule.sessions[number];
    session.start = test::at(schedule, "2024-06-13 09:00") + Minutes(60 * static_cast<int>(number / 15));
    session.end = session.start + Minutes(50);
  }
  const auto deck = test::deck_at(schedule, "2024-06-13 10:00");
  const auto* agenda = find_slide<AgendaSlide>(deck);
  REQUIRE(agenda);
  REQUIRE(agenda->sessions.size() == 30);
  CHECK(agenda->sessions.front().start == test::at(schedule, "2024-06-13 10:00"));
  CHECK(agenda->sessions.back().start == test::at(schedule, "2024-06-13 11:00"));
}

TEST_CASE("in the evening of a long day all that is left is told") {
  const auto schedule = busy_day(80, 5);
  const auto deck = test::deck_at(schedule, "2024-06-13 20:00");
  const auto* agenda = find_slide<AgendaSlide>(deck);
  REQUIRE(agenda);
  CHECK_FALSE(agenda->is_part);
  CHECK(agenda->sessions.back().id == schedule.sessions.back().id);
}

TEST_CASE("an agenda that is short enough is the whole day") {
  const auto schedule = busy_day(static_cast<int>(most_on_agenda), 5);
  const auto deck = test::deck_at(schedule, "2024-06-13 08:59");
  const auto* agenda = find_slide<AgendaSlide>(deck);
  REQUIRE(agenda);
  CHECK(agenda->sessions.size() == most_on_agenda);
  CHECK_FALSE(agenda->is_part);
}

TEST_CASE("in a house of very many rooms those are told of where something begins next") {
  const auto schedule = busy_day(80, 40);
  const auto deck = test::deck_at(schedule, "2024-06-13 10:05");
  const auto* rooms = find_slide<NowNextSlide>(deck);
  REQUIRE(rooms);
  REQUIRE(rooms->rooms.size() == most_rooms);
  CHECK(rooms->rooms.front().room == "Room 7");  // its session begins at 10:10
  CHECK(rooms->rooms.back().room == "Room 30");
}

TEST_CASE("a long day's deck is the same until its next change") {
  const auto schedule = busy_day(80, 40);
  for (Instant now = test::at(schedule, "2024-06-13 08:00"); now < test::at(schedule, "2024-06-13 23:00"); now += Minutes(7)) {
    const auto deck = programme::deck(schedule, {}, now);
    REQUIRE(programme::deck(schedule, {}, next_change(schedule, {}, now) - Seconds(1)).entries == deck.entries);
  }
}
