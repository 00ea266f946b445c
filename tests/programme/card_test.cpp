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

TEST_CASE("a session that is cancelled, or gone from its source, keeps its slot until it would have ended, and is never on") {
  for (const auto& [status, mark] : {std::pair{model::Status::cancelled, Mark::cancelled}, {model::Status::removed, Mark::removed}}) {
    auto schedule = one_session();
    schedule.sessions.front().status = status;
    CHECK(state(schedule, "09:20") == State::planned);
    CHECK(state(schedule, "10:00") == State::planned);
    CHECK(state(schedule, "10:30") == State::over);
    CHECK(card(schedule, "10:00").marks == std::vector{mark});
    CHECK_FALSE(model::takes_place(schedule.sessions.front()));
    CHECK_FALSE(takes_place(card(schedule, "10:00")));
  }
  CHECK(takes_place(card(one_session(), "10:00")));
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

TEST_CASE("what the file says has changed is told always, what foyer saw change for a day, to the next full hour") {
  auto schedule = one_session();
  auto& session = schedule.sessions.front();
  session.was = {test::at(schedule, "2024-06-13 08:00"), 2};
  CHECK(card(schedule, "09:00").marks == std::vector{Mark::moved});
  session.changed = test::at(schedule, "2024-06-12 08:20");
  const auto told = card(schedule, "08:59");
  CHECK(told.marks == std::vector{Mark::moved});
  CHECK(told.was_start == session.was.start);
  CHECK(told.was_room == "Room 3B");
  const auto forgotten = card(schedule, "09:00");
  CHECK(forgotten.marks.empty());
  CHECK_FALSE(forgotten.was_start.has_value());
  CHECK(forgotten.was_room.empty());
}

TEST_CASE("a delay outlives the memory of what foyer saw change") {
  auto schedule = one_session();
  auto& session = schedule.sessions.front();
  session.delay = Minutes(20);
  session.was.room = 2;
  session.changed = test::at(schedule, "2024-06-11 08:00");
  CHECK(card(schedule, "09:00").marks == std::vector{Mark::delayed});
  CHECK(card(schedule, "09:00").was_start == session.start);
}

TEST_CASE("a session that foyer saw vanish is told of until it would have ended, however long ago that was") {
  auto schedule = one_session();
  schedule.sessions.front().status = model::Status::removed;
  schedule.sessions.front().changed = test::at(schedule, "2024-06-01 08:00");
  CHECK(card(schedule, "10:00").marks == std::vector{Mark::removed});
}

TEST_CASE("a session that was added is marked as new for some hours, until it begins, and only where it takes place") {
  auto schedule = one_session();
  auto& session = schedule.sessions.front();
  const auto is_new = [&](const std::string& time) { return card(schedule, time).has(Mark::added); };
  session.added = test::at(schedule, "2024-06-13 02:20");
  CHECK(is_new("08:59"));
  CHECK_FALSE(is_new("09:00"));
  session.added = test::at(schedule, "2024-06-13 08:00");
  CHECK(is_new("09:29"));
  CHECK_FALSE(is_new("09:30"));
  session.status = model::Status::removed;
  CHECK(card(schedule, "09:00").marks == std::vector{Mark::removed});
}

TEST_CASE("texts come in the language asked for") {
  auto schedule = one_session();
  schedule.sessions.front().title = model::LocalText({{"en", "Opening"}, {"zh-Hans", "开幕式"}});
  const auto now = schedule.sessions.front().start;
  CHECK(programme::card(schedule, schedule.sessions.front(), "zh-CN", now).title == "开幕式");
  CHECK(programme::card(schedule, schedule.sessions.front(), "fr", now).title == "Opening");
}
