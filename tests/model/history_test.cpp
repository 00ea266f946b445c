#include "model/history.h"

#include "support/catch.h"
#include "support/schedules.h"

#include <stdexcept>
#include <string>
#include <utility>

using namespace foyer;
using model::History;
using model::Schedule;

namespace {

Instant at(const std::string& time) { return test::at(test::empty_event(), time); }

const Instant now = at("2024-06-13T09:00");

// Three talks in two rooms; a source that gives ids.
Schedule three() {
  auto schedule = test::empty_event();
  test::add(schedule, "Alpha", "2024-06-13T10:00", "2024-06-13T10:30", 0);
  test::add(schedule, "Beta", "2024-06-13T10:00", "2024-06-13T11:00", 1);
  test::add(schedule, "Gamma", "2024-06-13T11:00", "2024-06-13T12:00", 0);
  for (auto& session : schedule.sessions) session.id = in_language(session.title, "en");
  return schedule;
}

template <class Edit>
Schedule three(Edit edit) {
  auto schedule = three();
  edit(schedule);
  return schedule;
}

const model::Session& find(const Schedule& schedule, const std::string& id) {
  for (const auto& session : schedule.sessions)
    if (session.id == id) return session;
  throw std::out_of_range("there is no " + id);
}

std::string room_of(const Schedule& schedule, std::optional<std::size_t> room) {
  return room ? in_language(schedule.rooms[*room].name, "en") : "";
}

const auto later = [](Schedule& schedule) { schedule.sessions[1].start += Minutes(60); };
const auto elsewhere = [](Schedule& schedule) { schedule.sessions[1].room = 2; };
const auto without_beta = [](Schedule& schedule) { schedule.sessions.erase(schedule.sessions.begin() + 1); };

}  // namespace

TEST_CASE("a session that is put off or moved says what was, and since when") {
  const auto after = three([](Schedule& schedule) { later(schedule), elsewhere(schedule); });
  const auto told = with_history(after, noted({}, three(), after, now));
  const auto& beta = find(told, "Beta");
  CHECK(beta.was.start == find(three(), "Beta").start);
  CHECK(room_of(told, beta.was.room) == room_of(three(), three().sessions[1].room));
  CHECK(beta.changed == now);
  CHECK(find(told, "Alpha") == find(after, "Alpha"));
}

TEST_CASE("of several changes the first counts, and one that is taken back was none") {
  const auto second = three(later);
  const auto third = three([](Schedule& schedule) { later(schedule), later(schedule); });
  const auto history = noted(noted({}, three(), second, now), second, third, now + Minutes(5));
  CHECK(find(with_history(third, history), "Beta").was.start == find(three(), "Beta").start);
  CHECK(noted(history, third, three(), now + Minutes(10)).empty());
}

TEST_CASE("a new session is marked as one, and so it is when it changes afterwards") {
  const auto before = three(without_beta);
  const auto told = with_history(three(), noted({}, before, three(), now));
  CHECK(find(told, "Beta").added == now);
  CHECK_FALSE(find(told, "Alpha").added);
}

TEST_CASE("a session that vanished stays in its place as removed, until it would have ended") {
  const auto after = three(without_beta);
  auto history = noted({}, three(), after, now);
  const auto told = with_history(after, history);
  REQUIRE(told.sessions.size() == 3);
  CHECK(told.sessions[1].id == "Beta");
  CHECK(told.sessions[1].status == model::Status::removed);
  CHECK(room_of(told, told.sessions[1].room) == room_of(three(), three().sessions[1].room));
  CHECK(noted(history, after, after, at("2024-06-13T10:59")).size() == 1);
  CHECK(noted(history, after, after, at("2024-06-13T11:00")).empty());
}

TEST_CASE("a session that is there again is not new, but may be elsewhere") {
  const auto history = noted({}, three(), three(without_beta), now);
  CHECK(noted(history, three(without_beta), three(), now + Minutes(5)).empty());
  const auto after = three(later);
  const auto told = with_history(after, noted(history, three(without_beta), after, now + Minutes(5)));
  CHECK(find(told, "Beta").was.start == find(three(), "Beta").start);
  CHECK_FALSE(find(told, "Beta").added);
}

TEST_CASE("a source that loses most of its sessions at once is in trouble, and none is told of as removed") {
  const auto after = three([](Schedule& schedule) { schedule.sessions.resize(1); });
  const auto history = noted({}, three(), after, now);
  CHECK(with_history(after, history) == after);
  // Nor are they new when they are back.
  const auto back = noted(history, after, three(), now + Minutes(5));
  CHECK(with_history(three(), back) == three());
}

TEST_CASE("a mark stays with its session when ids are given out anew") {
  const auto history = noted({}, three(), three(later), now);
  const auto renumbered = three([](Schedule& schedule) {
    later(schedule);
    std::swap(schedule.sessions[1].id, schedule.sessions[2].id);
  });
  const auto told = with_history(renumbered, noted(history, three(later), renumbered, now + Minutes(5)));
  CHECK(find(told, "Gamma").was.start == find(three(), "Beta").start);  // which is Beta now
  CHECK_FALSE(find(told, "Beta").was.start);
}

TEST_CASE("a session whose id foyer made from its time is the same at another") {
  const auto unnamed = [](Schedule& schedule) {
    for (auto& session : schedule.sessions) session.id_is_made = true;
  };
  const auto after = three([&](Schedule& schedule) {
    unnamed(schedule);
    later(schedule);
    schedule.sessions[1].id = "Beta-1100";
  });
  const auto told = with_history(after, noted({}, three(unnamed), after, now));
  REQUIRE(told.sessions.size() == 3);
  CHECK(find(told, "Beta-1100").was.start == find(three(), "Beta").start);
}

TEST_CASE("a room that is called otherwise is no move; one that is closed is") {
  const auto renamed = three([](Schedule& schedule) { schedule.rooms[0] = {"great-hall", model::LocalText("Great Hall"), {}, {}}; });
  CHECK(noted({}, three(), renamed, now).empty());
  const auto closed = three([](Schedule& schedule) { schedule.sessions[0].room = schedule.sessions[2].room = 1; });
  CHECK(noted({}, three(), closed, now).size() == 2);
}

TEST_CASE("what was noted a day ago is forgotten, and so is what the file itself tells of") {
  const auto after = three(later);
  const auto history = noted({}, three(), after, now);
  CHECK(noted(history, after, after, now + model::history_lasts - Minutes(1)).size() == 1);
  CHECK(noted(history, after, after, now + model::history_lasts).empty());

  auto own = after;
  own.sessions[1].was.start = at("2024-06-13T08:00");
  const auto told = with_history(own, history);
  CHECK(find(told, "Beta").was.start == at("2024-06-13T08:00"));
  CHECK_FALSE(find(told, "Beta").changed);
}

TEST_CASE("a day that is shifted whole is noted at once, be it five times as large as any may be") {
  Schedule before = test::empty_event();
  for (int number = 0; number < 100'000; ++number) {
    auto& session = before.sessions.emplace_back();
    session.id = "a session whose id is as long as those of other systems " + std::to_string(number);
    session.title = model::LocalText("Session " + std::to_string(number));
    session.start = now + Minutes(60);
    session.end = session.start + Minutes(30);
  }
  auto after = before;
  for (auto& session : after.sessions) session.start += Minutes(15), session.end += Minutes(15);
  const auto history = noted({}, before, after, now);  // looked for one by one, each among all others, this takes minutes
  REQUIRE(history.size() == before.sessions.size());
  CHECK(history.back().was_start == before.sessions.back().start);
}
