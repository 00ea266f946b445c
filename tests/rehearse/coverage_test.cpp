#include "rehearse/coverage.h"

#include "support/catch.h"
#include "support/schedules.h"

using namespace foyer;

namespace {

// An hour in which a page of news (40 s) and one that tells of the talk (20 s) take turns, the talk beginning at its end.
struct Hour {
  model::Schedule schedule = test::empty_event();
  rehearse::Played played;

  Hour() {
    test::add(schedule, "Talk", "2026-05-01 10:00", "2026-05-01 11:00");
    played.slides = {{"news", "News", "en", 1, 1, {}, {}, {}, {}}, {"session", "Talk", "en", 1, 1, {"Talk"}, {}, {}, {}}};
    const auto at = test::at(schedule, "2026-05-01 09:00");
    played.moments = {{at, at + Minutes(60), at, {{0, 40, 6, -1}, {1, 20, 6, -1}}, {0, 1}}};
  }

  rehearse::Coverage coverage() const { return rehearse::coverage_of(schedule, played).front(); }
};

}  // namespace

TEST_CASE("a moment is the turns of its pages, the first and the last cut where it begins and ends") {
  Hour hour;
  auto moment = hour.played.moments.front();
  moment.since = moment.at - Seconds(30);
  moment.until = moment.at + Seconds(75);
  const auto at = moment.at;
  const std::vector<rehearse::Turn> expected{{0, at, at + Seconds(10)},
                                             {1, at + Seconds(10), at + Seconds(30)},
                                             {0, at + Seconds(30), at + Seconds(70)},
                                             {1, at + Seconds(70), at + Seconds(75)}};
  CHECK(rehearse::turns_of(moment) == expected);
}

TEST_CASE("whoever comes at the worst moment waits for one round less the page's own turn") {
  const Hour hour;
  const auto coverage = hour.coverage();
  CHECK(coverage.first == hour.played.moments.front().at + Seconds(40));
  CHECK(coverage.wait == Seconds(40));
  CHECK(coverage.loop == Seconds(60));
}

TEST_CASE("a turn too short to be noticed does not count, but its page was in the loop") {
  Hour hour;
  hour.played.moments.front().pages[1].dwell = 4;
  const auto coverage = hour.coverage();
  CHECK_FALSE(coverage.first);
  CHECK_FALSE(coverage.wait);
  CHECK(coverage.loop == Seconds(44));
}

TEST_CASE("what is told only after it began is in no loop before, and nobody who looked for it saw it") {
  Hour hour;
  auto& moment = hour.played.moments.front();
  moment.at = moment.since = test::at(hour.schedule, "2026-05-01 10:00");
  moment.until = moment.at + Minutes(60);
  const auto coverage = hour.coverage();
  CHECK(coverage.first == moment.at + Seconds(40));
  CHECK_FALSE(coverage.wait);
  CHECK_FALSE(coverage.loop);
}

TEST_CASE("of several screens the best counts, for each question by itself") {
  Hour hour;
  auto other = hour.played;
  other.moments.front().pages[0].dwell = 10;
  const auto best = rehearse::coverage_of_all(hour.schedule, {hour.played, other, rehearse::Played()}).front();
  CHECK(best.first == hour.played.moments.front().at + Seconds(10));
  CHECK(best.wait == Seconds(10));
  CHECK(best.loop == Seconds(60));
}
