#include "layout/inset.h"

#include "layout/look.h"
#include "support/catch.h"

using namespace foyer;
using namespace foyer::layout;

TEST_CASE("a frame that hides two per cent of each edge leaves 96 of a hundred") {
  model::Screen screen;
  screen.inset = 2;
  const auto glass = glass_of(screen, {1000, 500});
  CHECK(glass.size == Size{960, 480});
  CHECK(glass.diagonal == Approx(55 * 0.96));
  CHECK(pixels_at_angle(glass, 20) == Approx(pixels_at_angle({{1000, 500}, 55, 3}, 20)));
}

TEST_CASE("a scene stands in the middle of its panel, everything in it moved alike") {
  const Font font{20, Weight::regular, Face::text, "en"};
  const Scene scene{{960, 480}, {1, 2, 3}, {Fill{{0, 5, 30, 40}, {}, 0}, Text{{7, 9}, 10, "A", font, {}}, Picture{{1, 2, 3, 4}, "a.png"}}};
  const Scene expected{
      {1000, 500}, {1, 2, 3}, {Fill{{20, 15, 30, 40}, {}, 0}, Text{{27, 19}, 10, "A", font, {}}, Picture{{21, 12, 3, 4}, "a.png"}}};
  CHECK(inset(scene, {1000, 500}) == expected);
  CHECK(inset(scene, scene.size) == scene);
}
