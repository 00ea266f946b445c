#include "rehearse/play.h"

#include "programme/deck.h"
#include "support/catch.h"
#include "support/fixed_measure.h"
#include "support/schedules.h"

#include <algorithm>

using namespace foyer;

namespace {

const Size panel{1920, 1080};

model::Schedule two_days() {
  auto schedule = test::empty_event("Europe/Berlin");
  test::add(schedule, "Opening", "2026-05-09 09:30", "2026-05-09 10:30");
  test::add(schedule, "Party", "2026-05-09 22:00", "2026-05-10 02:30");
  test::add(schedule, "Closing", "2026-05-10 10:00", "2026-05-10 11:00");
  return schedule;
}

}  // namespace

TEST_CASE("an event is played from an hour before its first session to an hour after its last") {
  const auto schedule = two_days();
  CHECK(rehearse::span_of(schedule) == rehearse::Span{test::at(schedule, "2026-05-09 08:30"), test::at(schedule, "2026-05-10 12:00")});
  CHECK(rehearse::span_of(test::empty_event()) == rehearse::Span{});
}

TEST_CASE("a day of the event ends with its night") {
  const auto schedule = two_days();
  const auto days = rehearse::days_of(schedule, rehearse::span_of(schedule));
  const auto turn = test::at(schedule, "2026-05-10 04:00");
  CHECK(days ==
        std::vector<rehearse::Span>{{test::at(schedule, "2026-05-09 08:30"), turn}, {turn, test::at(schedule, "2026-05-10 12:00")}});
}

TEST_CASE("the moments follow each other without a gap, each from one change to the next") {
  const auto schedule = two_days();
  const auto span = rehearse::span_of(schedule);
  const auto played = rehearse::play(schedule, {}, panel, test::fixed_measure(), span);
  REQUIRE_FALSE(played.moments.empty());
  CHECK(played.moments.front().at == span.from);
  CHECK(played.moments.back().until == span.until);
  for (std::size_t index = 0; index + 1 < played.moments.size(); ++index) {
    const auto& moment = played.moments[index];
    REQUIRE(moment.until == played.moments[index + 1].at);
    REQUIRE(moment.until == programme::next_change(schedule, {}, moment.at));
  }
}

TEST_CASE("what was played at a moment is the display's own loop then") {
  const auto schedule = two_days();
  std::size_t watched = 0;
  const auto watch = [&](const layout::Loop& loop, rehearse::Moment& moment) {
    const auto own = layout::whole_loop_at(schedule, {}, panel, test::fixed_measure(), moment.at);
    REQUIRE(loop.pages.size() == own.pages.size());
    REQUIRE(moment.pages.size() == own.pages.size());
    for (std::size_t page = 0; page < own.pages.size(); ++page) REQUIRE(loop.pages[page].scene == own.pages[page].scene);
    REQUIRE(moment.rotation == own.rotation);
    ++watched;
  };
  const auto played = rehearse::play(schedule, {}, panel, test::fixed_measure(), rehearse::span_of(schedule), watch);
  CHECK(watched == played.moments.size());
}

TEST_CASE("slides that tell the same are one, and days played apart are the same as the whole played at once") {
  const auto schedule = two_days();
  const auto span = rehearse::span_of(schedule);
  const auto whole = rehearse::play(schedule, {}, panel, test::fixed_measure(), span);
  std::vector<rehearse::Played> days;
  for (const auto& day : rehearse::days_of(schedule, span)) days.push_back(rehearse::play(schedule, {}, panel, test::fixed_measure(), day));
  CHECK(days.size() == 2);
  CHECK(rehearse::joined(days) == whole);
  auto slides = whole.slides;
  std::sort(slides.begin(), slides.end());
  CHECK(std::adjacent_find(slides.begin(), slides.end()) == slides.end());
}
