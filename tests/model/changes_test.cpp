#include "model/changes.h"

#include "support/catch.h"
#include "support/schedules.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace foyer;
using model::Change;
using model::changes_between;

namespace {

using Strings = std::vector<std::string>;

// Three talks in two rooms.
model::Schedule three() {
  auto schedule = test::empty_event();
  test::add(schedule, "Alpha", "2024-06-13T10:00", "2024-06-13T10:30", 0);
  test::add(schedule, "Beta", "2024-06-13T10:00", "2024-06-13T11:00", 1);
  test::add(schedule, "Gamma", "2024-06-13T11:00", "2024-06-13T12:00", 0);
  return schedule;
}

// Each change as "Alpha moved retimed".
Strings told(const model::Schedule& before, const model::Schedule& after) {
  Strings all;
  for (const auto& change : changes_between(before, after)) {
    auto text = in_language(change.before ? before.sessions[*change.before].title : after.sessions[*change.after].title, "en");
    if (!change.before) text += " added";
    if (!change.after) text += " gone";
    if (change.moved) text += " moved";
    if (change.retimed) text += " retimed";
    if (change.retitled) text += " retitled";
    all.push_back(text);
  }
  return all;
}

// What becomes of three() by that, told as changes.
template <typename Edit>
Strings told_after(Edit edit) {
  auto after = three();
  edit(after);
  return told(three(), after);
}

}  // namespace

TEST_CASE("a schedule that is as it was has no changes, in whatever order it stands") {
  CHECK(told(three(), three()).empty());
  CHECK(told_after([](auto& schedule) { std::reverse(schedule.sessions.begin(), schedule.sessions.end()); }).empty());
  CHECK(told({}, {}).empty());
}

TEST_CASE("a session that is elsewhere, at another time or under another title says so") {
  CHECK(told_after([](auto& schedule) { schedule.sessions[1].room = 2; }) == Strings{"Beta moved"});
  CHECK(told_after([](auto& schedule) { schedule.sessions[1].room.reset(); }) == Strings{"Beta moved"});
  CHECK(told_after([](auto& schedule) { schedule.sessions[1].start += Minutes(5); }) == Strings{"Beta retimed"});
  CHECK(told_after([](auto& schedule) { schedule.sessions[1].end += Minutes(5); }) == Strings{"Beta retimed"});
  CHECK(told_after([](auto& schedule) { schedule.sessions[1].title = model::LocalText("Delta"); }) == Strings{"Beta retitled"});
  CHECK(told_after([](auto& schedule) {
          schedule.sessions[1].room = 2;
          schedule.sessions[1].start += Minutes(5);
          schedule.sessions[1].title = model::LocalText("Delta");
        }) == Strings{"Beta moved retimed retitled"});
}

TEST_CASE("what came and what went is told, what went at the end") {
  CHECK(told_after([](auto& schedule) { test::add(schedule, "Delta", "2024-06-13T12:00", "2024-06-13T13:00"); }) == Strings{"Delta added"});
  CHECK(told_after([](auto& schedule) { schedule.sessions.erase(schedule.sessions.begin()); }) == Strings{"Alpha gone"});
  CHECK(told_after([](auto& schedule) {
          schedule.sessions.erase(schedule.sessions.begin());
          schedule.sessions[1].room = 1;
          test::add(schedule, "Delta", "2024-06-13T12:00", "2024-06-13T13:00");
        }) == Strings{"Gamma moved", "Delta added", "Alpha gone"});
}

TEST_CASE("a change names the session in both schedules") {
  auto after = three();
  std::swap(after.sessions[0], after.sessions[2]);
  after.sessions[2].room = 1;
  CHECK(changes_between(three(), after) == std::vector<Change>{{0, 2, true, false, false}});
}

TEST_CASE("an end that was only assumed is no time to compare") {
  const auto assume_end = [](auto& schedule) {
    schedule.sessions[1].end += Minutes(30);
    schedule.sessions[1].end_is_known = false;
  };
  CHECK(told_after(assume_end).empty());
}

TEST_CASE("rooms are the same by name, else by id") {
  CHECK(told_after([](auto& schedule) {
          std::swap(schedule.rooms[0], schedule.rooms[1]);
          for (auto& session : schedule.sessions) session.room = 1 - *session.room;
        }).empty());
  CHECK(told_after([](auto& schedule) {
          for (auto& room : schedule.rooms) room.id = "renumbered " + room.id;
        }).empty());
  CHECK(told_after([](auto& schedule) { schedule.rooms[0].name = model::LocalText("Great Hall"); }).empty());
  CHECK(told_after([](auto& schedule) {
          schedule.rooms[0] = {"hall", model::LocalText("Great Hall"), {}, {}};
        }) == Strings{"Alpha moved", "Gamma moved"});

  auto twins = three();
  twins.rooms[1].name = twins.rooms[0].name;
  CHECK(told(twins, twins).empty());
}

TEST_CASE("sessions that share an id are told apart by start and room") {
  auto before = three();
  for (auto& session : before.sessions) session.id = "same", session.title = model::LocalText("Same");
  auto after = before;
  std::reverse(after.sessions.begin(), after.sessions.end());
  CHECK(told(before, after).empty());
  after.sessions[1].room = 2;
  CHECK(told(before, after) == Strings{"Same moved"});
  after.sessions.erase(after.sessions.begin());
  CHECK(told(before, after) == Strings{"Same moved", "Same gone"});
}

TEST_CASE("breaks of one title that all move along are not taken for each other") {
  auto before = test::empty_event();
  test::add(before, "Break", "2024-06-13T10:00", "2024-06-13T10:30").id = "1";
  test::add(before, "Break", "2024-06-13T11:00", "2024-06-13T11:30").id = "2";
  test::add(before, "Break", "2024-06-13T12:00", "2024-06-13T12:30").id = "3";
  auto after = before;
  for (auto& session : after.sessions) session.start += Minutes(60), session.end += Minutes(60);
  CHECK(told(before, after) == Strings{"Break retimed", "Break retimed", "Break retimed"});
}

TEST_CASE("ids given out anew are no change, and hide none") {
  const auto renumber = [](auto& schedule) {
    for (std::size_t index = 0; index < schedule.sessions.size(); ++index) schedule.sessions[index].id = std::to_string(index);
  };
  const auto pass_on = [](auto& schedule) {
    for (std::size_t index = 0; index + 1 < schedule.sessions.size(); ++index)
      std::swap(schedule.sessions[index].id, schedule.sessions[index + 1].id);
  };
  CHECK(told_after(renumber).empty());
  CHECK(told_after(pass_on).empty());
  CHECK(told_after([](auto& schedule) { schedule.sessions[0].id = "new"; }).empty());
  CHECK(told_after([&](auto& schedule) {
          renumber(schedule);
          schedule.sessions[1].start += Minutes(5);
        }) == Strings{"Beta retimed"});
  CHECK(told_after([&](auto& schedule) {
          pass_on(schedule);
          schedule.sessions[1].room = 2;
          test::add(schedule, "Delta", "2024-06-13T12:00", "2024-06-13T13:00").id = "Alpha";
        }) == Strings{"Beta moved", "Delta added"});
  CHECK(told_after([&](auto& schedule) {
          renumber(schedule);
          for (auto& session : schedule.sessions) session.start += Minutes(5);
        }) == Strings{"Alpha retimed", "Beta retimed", "Gamma retimed"});
}

TEST_CASE("ids that count the sessions shift when one goes, and that alone is the change") {
  auto before = test::empty_event();
  const auto count = [](auto& schedule) {
    for (std::size_t index = 0; index < schedule.sessions.size(); ++index) schedule.sessions[index].id = std::to_string(index);
  };
  for (const char* title : {"A", "B", "C", "D", "E", "F"}) test::add(before, title, "2024-06-13T10:00", "2024-06-13T10:30");
  count(before);
  for (const std::size_t gone : {0, 3, 5}) {
    auto after = before;
    after.sessions.erase(after.sessions.begin() + static_cast<std::ptrdiff_t>(gone));
    count(after);
    CHECK(told(before, after) == Strings{in_language(before.sessions[gone].title, "en") + " gone"});
  }
}

TEST_CASE("a programme whose titles were all written anew is retitled, not another one") {
  CHECK(told_after([](auto& schedule) {
          for (auto& session : schedule.sessions) session.title = model::LocalText("new");
        }) == Strings{"Alpha retitled", "Beta retitled", "Gamma retitled"});
}

TEST_CASE("a source that lost everything, or tells of another event, changes nothing") {
  CHECK(told_after([](auto& schedule) { schedule.sessions.clear(); }).empty());
  CHECK(told_after([](auto& schedule) { schedule = {}; }).empty());
  CHECK(told_after([](auto& schedule) {
          schedule.sessions.clear();
          test::add(schedule, "Delta", "2025-06-13T12:00", "2025-06-13T13:00");
        }).empty());
  CHECK(told({}, three()).empty());
}

TEST_CASE("10,000 sessions of one id and title are compared in time") {
  auto before = test::empty_event();
  for (int number = 0; number < 10000; ++number) {
    auto& session = test::add(before, "Same", "2024-06-13T10:00", "2024-06-13T10:30");
    session.start += Minutes(number);
  }
  auto after = before;
  for (auto& session : after.sessions) session.start += Minutes(20000);
  CHECK(changes_between(before, after).size() == 10000);
}
