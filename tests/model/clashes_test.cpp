#include "model/clashes.h"

#include "support/catch.h"
#include "support/schedules.h"

#include <string>
#include <vector>

using namespace foyer;

namespace {

// "First, Second" of each.
std::vector<std::string> titles(const std::vector<model::Clash>& clashes) {
  std::vector<std::string> result;
  for (const auto& clash : clashes)
    result.push_back(in_language(clash.earlier->title, "en") + ", " + in_language(clash.later->title, "en"));
  return result;
}

model::Schedule with_speaker() {
  auto schedule = test::empty_event();
  schedule.speakers.push_back({"li", model::LocalText("Li Ming"), {}, {}, {}, {}});
  return schedule;
}

}  // namespace

TEST_CASE("two sessions in one room clash where one begins before the other ends") {
  auto schedule = test::empty_event();
  test::add(schedule, "Long", "2026-05-01 09:00", "2026-05-01 12:00");
  test::add(schedule, "Short", "2026-05-01 10:00", "2026-05-01 10:30");
  test::add(schedule, "Late", "2026-05-01 11:30", "2026-05-01 12:30");
  test::add(schedule, "Next", "2026-05-01 12:30", "2026-05-01 13:00");
  test::add(schedule, "Elsewhere", "2026-05-01 10:00", "2026-05-01 10:30", 1);
  CHECK(titles(model::room_clashes(schedule)) == std::vector<std::string>{"Long, Short", "Long, Late"});
  schedule.sessions[0].status = model::Status::cancelled;
  CHECK(model::room_clashes(schedule).empty());
}

TEST_CASE("a delay counts, and an end that is only assumed does not") {
  auto schedule = test::empty_event();
  test::add(schedule, "First", "2026-05-01 09:00", "2026-05-01 10:00").delay = Minutes(10);
  test::add(schedule, "Second", "2026-05-01 10:00", "2026-05-01 11:00");
  CHECK(titles(model::room_clashes(schedule)) == std::vector<std::string>{"First, Second"});
  schedule.sessions[0].end_is_known = false;
  CHECK(model::room_clashes(schedule).empty());
}

TEST_CASE("a session whose end is only assumed hides no clash with one whose end is known") {
  auto schedule = test::empty_event();
  test::add(schedule, "Long", "2026-05-01 09:00", "2026-05-01 12:00");
  test::add(schedule, "Open", "2026-05-01 09:30", "2026-05-01 13:00").end_is_known = false;
  test::add(schedule, "Next", "2026-05-01 10:00", "2026-05-01 10:30");
  CHECK(titles(model::room_clashes(schedule)) == std::vector<std::string>{"Long, Open", "Long, Next"});
}

TEST_CASE("a speaker cannot be in two rooms at once, but may be in a talk during a meal") {
  auto schedule = with_speaker();
  test::add(schedule, "Talk", "2026-05-01 09:00", "2026-05-01 10:00", 0).speakers = {0};
  test::add(schedule, "Panel", "2026-05-01 09:30", "2026-05-01 10:30", 1).speakers = {0};
  CHECK(titles(model::speaker_clashes(schedule)) == std::vector<std::string>{"Talk, Panel"});
  schedule.sessions[1].kind = model::SessionKind::meal;
  CHECK(model::speaker_clashes(schedule).empty());
}

TEST_CASE("what a speaker does in the same room hides no clash with another") {
  auto schedule = with_speaker();
  test::add(schedule, "Long", "2026-05-01 09:00", "2026-05-01 11:00", 0).speakers = {0};
  test::add(schedule, "Elsewhere", "2026-05-01 10:00", "2026-05-01 10:30", 1).speakers = {0};
  test::add(schedule, "Again", "2026-05-01 10:15", "2026-05-01 10:45", 0).speakers = {0};
  CHECK(titles(model::speaker_clashes(schedule)) == std::vector<std::string>{"Long, Elsewhere", "Elsewhere, Again"});
  schedule.sessions[0].end_is_known = false;
  CHECK(titles(model::speaker_clashes(schedule)) == std::vector<std::string>{"Elsewhere, Again"});
}

TEST_CASE("a walk is short where a speaker has less than that long to get to another room") {
  auto schedule = with_speaker();
  test::add(schedule, "Talk", "2026-05-01 09:00", "2026-05-01 10:00", 0).speakers = {0};
  test::add(schedule, "Panel", "2026-05-01 10:04", "2026-05-01 10:30", 1).speakers = {0};
  CHECK(titles(model::short_walks(schedule, Minutes(5))) == std::vector<std::string>{"Talk, Panel"});
  CHECK(model::short_walks(schedule, Minutes(4)).empty());
  schedule.sessions[1].room = 0;
  CHECK(model::short_walks(schedule, Minutes(5)).empty());
}

TEST_CASE("what has no room hides no walk from one that has") {
  auto schedule = with_speaker();
  test::add(schedule, "Talk", "2026-05-01 09:00", "2026-05-01 10:00", 0).speakers = {0};
  test::add(schedule, "Stream", "2026-05-01 09:30", "2026-05-01 10:01").speakers = {0};
  test::add(schedule, "Panel", "2026-05-01 10:03", "2026-05-01 10:30", 1).speakers = {0};
  schedule.sessions[1].room.reset();
  CHECK(titles(model::short_walks(schedule, Minutes(5))) == std::vector<std::string>{"Talk, Panel"});
}
