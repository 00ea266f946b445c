#include "layout/orbit.h"

#include "support/catch.h"

#include <cstdlib>
#include <map>
#include <utility>

using namespace foyer;
using namespace foyer::layout;

namespace {

const Size panel{1920, 1080};
const Instant start{Seconds(1718265600)};

int steps_between(Point a, Point b) { return (std::abs(a.x - b.x) + std::abs(a.y - b.y)) / 2; }

}  // namespace

TEST_CASE("a slide stands in another place every four minutes, two pixels further, and never between", "[F71]") {
  int steps = 0;
  for (Instant now = start; now < start + std::chrono::hours(48); now += Minutes(1)) {
    const int step = steps_between(orbit(now, panel), orbit(now + Minutes(1), panel));
    CHECK(step <= 1);
    steps += step;
  }
  // At either end of the way it stays for one turn.
  CHECK(steps >= 48 * 60 / 4 - 10);
}

TEST_CASE("no place within eight pixels is left out, and none is dearer than another", "[F71]") {
  std::map<std::pair<int, int>, int> turns;
  const int places = 9 * 9;
  for (int turn = 0; turn < 2 * places; ++turn) {
    const auto by = orbit(start + turn * Minutes(4), panel);
    CHECK(std::abs(by.x) <= 8);
    CHECK(std::abs(by.y) <= 8);
    ++turns[{by.x, by.y}];
  }
  CHECK(turns.size() == places);
  for (const auto& [place, count] : turns) CHECK(count == 2);
}

TEST_CASE("on a small panel the way is shorter: one per cent of it") {
  for (int turn = 0; turn < 200; ++turn) {
    const auto by = orbit(start + turn * Minutes(4), {1024, 700});
    CHECK(std::abs(by.x) <= 6);
    CHECK(std::abs(by.y) <= 6);
  }
}

TEST_CASE("what reaches the edge of the panel still does when the slide has moved") {
  const Font font{20, Weight::regular, Face::text, "en"};
  const Scene scene{{100, 50},
                    {1, 2, 3},
                    {Picture{{0, 0, 100, 50}, "all.png"}, Fill{{0, 10, 20, 20}, {}, 0}, Fill{{40, 30, 60, 20}, {}, 0},
                     Text{{30, 20}, 10, "A", font, {}}}};
  const Scene expected{
      {100, 50},
      {1, 2, 3},
      {Picture{{0, 0, 100, 50}, "all.png"}, Fill{{0, 6, 22, 20}, {}, 0}, Fill{{42, 26, 58, 24}, {}, 0}, Text{{32, 16}, 10, "A", font, {}}}};
  CHECK(orbited(scene, {2, -4}) == expected);
  CHECK(orbited(scene, {0, 0}) == scene);
}
