#include "decks.h"
#include "support/catch.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

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

// So many sessions of fifty minutes at 09:00, at 10:00 and so on.
model::Schedule hourly(const std::vector<int>& counts) {
  auto schedule = test::empty_event("UTC");
  Instant start = test::at(schedule, "2024-06-13 09:00");
  for (const int count : counts) {
    for (int number = 0; number < count; ++number) {
      auto& session = test::add(schedule, "S" + std::to_string(schedule.sessions.size()), "2024-06-13 09:00", "2024-06-13 09:50");
      session.start = start;
      session.end = start + Minutes(50);
    }
    start += Minutes(60);
  }
  return schedule;
}

// The first slide of that kind that stands in the deck then.
template <class Slide>
Slide slide_at(const model::Schedule& schedule, const std::string& time) {
  for (const auto& entry : test::deck_at(schedule, time).entries)
    if (const auto* slide = std::get_if<Slide>(&entry.slide)) return *slide;
  FAIL("there is no such slide at " << time);
  return {};
}

}  // namespace

TEST_CASE("an agenda of a long day tells what has begun last and begins next") {
  const auto schedule = busy_day(80, 5);
  const auto agenda = slide_at<AgendaSlide>(schedule, "2024-06-13 11:05");
  REQUIRE(agenda.sessions.size() == most_on_agenda);
  const auto begun = std::count_if(agenda.sessions.begin(), agenda.sessions.end(),
                                   [&](const SessionCard& card) { return card.start <= test::at(schedule, "2024-06-13 11:05"); });
  CHECK(begun == 6);  // from 10:10 on: what is over makes room
  CHECK(agenda.is_part);
  CHECK(std::is_sorted(agenda.sessions.begin(), agenda.sessions.end(),
                       [](const SessionCard& a, const SessionCard& b) { return a.start < b.start; }));
}

TEST_CASE("of very much that has begun the agenda tells the last, so that there is room for what comes") {
  auto schedule = busy_day(80, 5);
  for (auto& session : schedule.sessions) session.end = session.start + std::chrono::hours(20);
  const auto agenda = slide_at<AgendaSlide>(schedule, "2024-06-13 14:05");
  REQUIRE(agenda.sessions.size() == most_on_agenda);
  CHECK(agenda.sessions[most_begun - 1].start == test::at(schedule, "2024-06-13 14:00"));
  CHECK(agenda.sessions[most_begun].start == test::at(schedule, "2024-06-13 14:10"));
}

TEST_CASE("those that begin together are told together or not at all") {
  const auto schedule = hourly({15, 15, 15, 15, 15, 5});
  const auto agenda = slide_at<AgendaSlide>(schedule, "2024-06-13 10:00");
  REQUIRE(agenda.sessions.size() == 30);
  CHECK(agenda.sessions.front().start == test::at(schedule, "2024-06-13 10:00"));
  CHECK(agenda.sessions.back().start == test::at(schedule, "2024-06-13 11:00"));
}

TEST_CASE("what has begun last and what begins next are told, however many begin together") {
  const auto schedule = hourly({10, 30, 45, 10});
  const auto agenda = slide_at<AgendaSlide>(schedule, "2024-06-13 10:45");
  CHECK(agenda.sessions.size() == 75);
  CHECK(agenda.sessions.front().start == test::at(schedule, "2024-06-13 10:00"));
  CHECK(agenda.sessions.back().start == test::at(schedule, "2024-06-13 11:00"));
}

TEST_CASE("what is over makes room on a long day's agenda for what runs on") {
  auto schedule = hourly({1, 45});
  schedule.sessions.front().end = test::at(schedule, "2024-06-13 22:00");  // an exhibition
  const auto deck = test::deck_at(schedule, "2024-06-13 10:55");           // all others ended at 10:50
  CHECK(test::agenda(deck) == test::Strings{schedule.sessions.front().id + "/now"});
}

TEST_CASE("in the evening of a long day all that is left is told") {
  const auto schedule = busy_day(80, 5);
  const auto agenda = slide_at<AgendaSlide>(schedule, "2024-06-13 20:00");
  CHECK_FALSE(agenda.is_part);
  CHECK(agenda.sessions.back().id == schedule.sessions.back().id);
}

TEST_CASE("an agenda that is short enough is the whole day") {
  const auto schedule = busy_day(static_cast<int>(most_on_agenda), 5);
  const auto agenda = slide_at<AgendaSlide>(schedule, "2024-06-13 08:59");
  CHECK(agenda.sessions.size() == most_on_agenda);
  CHECK_FALSE(agenda.is_part);
}

TEST_CASE("in a house of very many rooms those are told of where something begins next") {
  const auto schedule = busy_day(80, 40);
  const auto rooms = slide_at<NowNextSlide>(schedule, "2024-06-13 10:05");
  REQUIRE(rooms.rooms.size() == most_rooms);
  CHECK(rooms.rooms.front().room == "Room 7");  // its session begins at 10:10
  CHECK(rooms.rooms.back().room == "Room 30");
}

TEST_CASE("a room with something on is not left out because nothing follows there") {
  auto schedule = busy_day(80, 40);
  schedule.sessions.resize(46);  // nothing follows in the rooms of what is on
  const auto rooms = slide_at<NowNextSlide>(schedule, "2024-06-13 12:05");
  CHECK(std::count_if(rooms.rooms.begin(), rooms.rooms.end(), [](const RoomNow& room) { return room.first.state != State::planned; }) >= 6);
}

TEST_CASE("a long day's deck is the same until its next change") {
  const auto schedule = busy_day(80, 40);
  for (Instant now = test::at(schedule, "2024-06-13 08:00"); now < test::at(schedule, "2024-06-13 23:00"); now += Minutes(7)) {
    const auto deck = programme::deck(schedule, {}, now);
    REQUIRE(programme::deck(schedule, {}, next_change(schedule, {}, now) - Seconds(1)).entries == deck.entries);
  }
}
