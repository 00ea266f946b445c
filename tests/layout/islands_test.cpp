#include "layout/islands.h"

#include "support/catch.h"

using namespace foyer;
using namespace foyer::layout;

namespace {

const Size size{1000, 500};

Command text_at(int x, int y, int width) { return Text{{x, y}, width, "Opening", {20}, {}}; }

}  // namespace

TEST_CASE("what is large is ground, and the rest stands upon it in boxes of its own") {
  const Command picture = Picture{{0, 0, 500, 500}, "hall.jpg", 0, true}, tag = Fill{{600, 100, 80, 30}, {}, 0},
                title = text_at(610, 120, 60);
  const auto islands = islands_of({size, {1, 2, 3}, {picture, tag, title}});
  CHECK(islands.ground == Scene{size, {1, 2, 3}, {picture}});
  CHECK(islands.textless == Scene{size, {1, 2, 3}, {picture, tag}});
  CHECK(islands.shapes == std::vector<Rect>{{600, 100, 80, 30}});
  CHECK(islands.texts == std::vector<Rect>{bounds(title)});
}

TEST_CASE("a box inside another is painted with it, and what is off the glass not at all") {
  const auto islands = islands_of({size,
                                   {},
                                   {Fill{{10, 10, 20, 20}, {}, 0}, Fill{{0, 0, 50, 50}, {}, 0}, Fill{{12, 12, 2, 2}, {}, 0},
                                    Fill{{2000, 0, 10, 10}, {}, 0}, Fill{{990, 0, 20, 10}, {}, 0}}});
  CHECK(islands.ground.commands.empty());
  CHECK(islands.shapes == std::vector<Rect>{{0, 0, 50, 50}, {990, 0, 10, 10}});
}
