#include "layout/loop.h"

#include "support/catch.h"
#include "support/fixed_measure.h"
#include "support/schedules.h"

#include <algorithm>

using namespace foyer;

namespace {

model::Schedule day_over_midnight() {
  auto schedule = test::empty_event("Europe/Berlin");
  schedule.event.languages = {"en", "zh-Hans"};
  test::add(schedule, "Opening", "2026-10-24 09:30", "2026-10-24 10:30");
  test::add(schedule, "Talk", "2026-10-24 11:00", "2026-10-24 12:00", 1);
  test::add(schedule, "Party", "2026-10-24 22:00", "2026-10-25 03:30");
  test::add(schedule, "Closing", "2026-10-25 10:00", "2026-10-25 11:00");
  return schedule;
}

}  // namespace

TEST_CASE("a screen plays its languages in turn, the later ones laid out when their turn comes") {
  const auto schedule = day_over_midnight();
  const auto now = test::at(schedule, "2026-10-24 09:30");  // the opening begins, and the rotation with it
  const auto loop = layout::loop_at(schedule, {}, {1920, 1080}, test::fixed_measure(), now);
  const auto is_chinese = [](const layout::Page& page) { return page.title == "日程"; };
  CHECK(loop.pages.front().title == "Agenda");
  CHECK(std::none_of(loop.pages.begin(), loop.pages.end(), is_chinese));
  REQUIRE(loop.known_until);
  CHECK(*loop.known_until > now);

  const auto later = layout::loop_at(schedule, {}, {1920, 1080}, test::fixed_measure(), *loop.known_until);
  CHECK_FALSE(later.known_until);
  CHECK(is_chinese(later.pages[layout::page_up(later, *loop.known_until).page]));
}

TEST_CASE("what is up does not depend on how much is laid out") {
  auto schedule = day_over_midnight();
  const auto since = test::at(schedule, "2026-10-24 09:30");
  const auto whole = layout::loop_at(schedule, {}, {1920, 1080}, test::fixed_measure(), since + Minutes(10));
  REQUIRE_FALSE(whole.known_until);
  for (Instant now = since; now < since + Minutes(3); now += Seconds(1)) {
    const auto loop = layout::loop_at(schedule, {}, {1920, 1080}, test::fixed_measure(), now);
    const auto up = layout::page_up(loop, now), wanted = layout::page_up(whole, now);
    REQUIRE(loop.pages[up.page].title == whole.pages[wanted.page].title);
    REQUIRE(up.page == wanted.page);
    REQUIRE(up.until == wanted.until);
  }
}

TEST_CASE("by a clock that is not trusted all pages of all days come in turn, one after the other", "[F46]") {
  auto schedule = day_over_midnight();
  schedule.event.languages = {"en"};
  for (int talk = 0; talk < 20; ++talk) test::add(schedule, "Talk " + std::to_string(talk), "2026-10-25 14:00", "2026-10-25 15:00");
  for (const Instant now : {Instant(), test::at(schedule, "2026-10-24 09:30"), test::at(schedule, "2037-01-01 00:00")}) {
    const auto loop = layout::loop_at(schedule, {}, {1920, 1080}, test::fixed_measure(), now, false);
    REQUIRE(loop.pages.size() > 4);
    std::vector<std::size_t> up;
    for (Instant time = now; up.size() < 2 * loop.pages.size(); time = layout::page_up(loop, time).until)
      up.push_back(layout::page_up(loop, time).page);
    for (std::size_t turn = 1; turn < up.size(); ++turn) CHECK(up[turn] == (up[turn - 1] + 1) % loop.pages.size());
  }
}

TEST_CASE("two days minute by minute, over the change to winter time: always one page, and a next one ahead", "[F49][F52]") {
  const auto schedule = day_over_midnight();
  for (Instant now = test::at(schedule, "2026-10-24 05:00"); now < test::at(schedule, "2026-10-25 13:00"); now += Minutes(1)) {
    const auto loop = layout::loop_at(schedule, {}, {1280, 720}, test::fixed_measure(), now);
    const auto up = layout::page_up(loop, now);
    REQUIRE(up.page < loop.pages.size());
    REQUIRE(up.until > now);
    REQUIRE(loop.next_change > now);
    for (const auto& page : loop.pages)
      for (const auto& session : page.sessions)
        if (page.kind != "agenda") REQUIRE(session.state != programme::State::over);
  }
}

TEST_CASE("what a screen shows depends on nothing but the schedule and the time") {
  const auto schedule = day_over_midnight();
  const Instant now = test::at(schedule, "2026-10-24 11:23");
  const auto one = layout::loop_at(schedule, {}, {1920, 1080}, test::fixed_measure(), now),
             other = layout::loop_at(schedule, {}, {1920, 1080}, test::fixed_measure(), now);
  CHECK(layout::page_up(one, now).page == layout::page_up(other, now).page);
  CHECK(one.pages[layout::page_up(one, now).page].scene == other.pages[layout::page_up(other, now).page].scene);
}

TEST_CASE("a display without a schedule welcomes people") {
  const auto loop =
      layout::loop_without_schedule({1920, 1080}, test::fixed_measure(), {"UTC", Seconds(0), {}}, Instant{Seconds(1'718'243'000)}, true);
  REQUIRE(loop.pages.size() == 1);
  CHECK(loop.pages.front().kind == "no-schedule");
}
