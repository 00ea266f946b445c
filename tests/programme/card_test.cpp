#include "programme/card.h"

#include "support/catch.h"
#include "support/schedules.h"

using namespace foyer;
using programme::Mark;
using programme::State;

namespace {

model::Schedule one_session() {
  auto schedule = test::empty_event();
  test::add(schedule, "Opening", "2024-06-13 09:30", "2024-06-13 10:30");
  return schedule;
}

State state(const model::Schedule& schedule, const std::string& time) {
  return programme::state_of(schedule.sessions.front(), test::at(schedule, "2024-06-13 " + time));
}

programme::SessionCard card(const model::Schedule& schedule, const std::string& time) {
  return programme::card(schedule, schedule.sessions.front(), "en", test::at(schedule, "2024-06-13 " + time));
}

}  // namespace

TEST_CASE("a session is planned, soon from a quarter of an hour before, now from start to end, then over") {
  const auto schedule = one_session();
  CHECK(state(schedule, "09:14:59") == State::planned);
  CHECK(state(schedule, "09:15") == State::soon);
  CHECK(state(schedule, "09:29:59") == State::soon);
  CHECK(state(schedule, "09:30") == State::now);
  CHECK(state(schedule, "10:29:59") == State::now);
  CHECK(state(schedule, "10:30") == State::over);
}

TEST_CASE("a delay shifts start and end, and both times are told") {
  auto schedule = one_session();
  schedule.sessions.front().delay = Minutes(20);
  CHECK(state(schedule, "09:30") == State::planned);
  CHECK(state(schedule, "09:35") == State::soon);
  CHECK(state(schedule, "09:50") == State::now);
  CHECK(state(schedule, "10:40") == State::now);
  CHECK(state(schedule, "10:50") == State::over);
  const auto told = card(schedule, "09:00");
  CHECK(told.start == test::at(schedule, "2024-06-13 09:50"));
  CHECK(told.was_start == test::at(schedule, "2024-06-13 09:30"));
  CHECK(told.marks == std::vector{Mark::delayed});
}

TEST_CASE("a delay of unknown length never claims that the session has begun") {
  auto schedule = one_session();
  schedule.sessions.front().status = model::Status::delayed;
  CHECK(state(schedule, "09:45") == State::soon);
  CHECK(state(schedule, "10:30") == State::over);
}

TEST_CASE("a cancelled session keeps its slot until it would have ended, and is never on") {
  auto schedule = one_session();
  schedule.sessions.front().status = model::Status::cancelled;
  CHECK(state(schedule, "09:20") == State::planned);
  CHECK(state(schedule, "10:00") == State::planned);
  CHECK(state(schedule, "10:30") == State::over);
  CHECK(card(schedule, "10:00").marks == std::vector{Mark::cancelled});
}

TEST_CASE("a moved session names the room it was in") {
  auto schedule = one_session();
  schedule.sessions.front().was.room = 2;
  const auto told = card(schedule, "09:00");
  CHECK(told.room == "Main Hall");
  CHECK(told.was_room == "Room 3B");
  CHECK(told.marks == std::vector{Mark::moved});
}

TEST_CASE("what was is told only where it differs") {
  auto schedule = one_session();
  schedule.sessions.front().was = {schedule.sessions.front().start, 0};
  const auto told = card(schedule, "09:00");
  CHECK(told.was_room.empty());
  CHECK_FALSE(told.was_start.has_value());
  CHECK(told.marks.empty());
}

TEST_CASE("texts come in the language asked for") {
  auto schedule = one_session();
  schedule.sessions.front().title = model::LocalText({{"en", "Opening"}, {"zh-Hans", "开幕式"}});
  const auto now = schedule.sessions.front().start;
  CHECK(programme::card(schedule, schedule.sessions.front(), "zh-CN", now).title == "开幕式");
  CHECK(programme::card(schedule, schedule.sessions.front(), "fr", now).title == "Opening");
}
