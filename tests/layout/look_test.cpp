#include "layout/look.h"

#include "support/catch.h"

using namespace foyer;
using namespace foyer::layout;

TEST_CASE("sizes are the design's on 55 inches at three metres, raised to the legibility floor where that is larger") {
  const auto sizes = sizes_for({{1920, 1080}, 55, 3});
  CHECK(sizes.unit == 12);
  CHECK(sizes.clock == 64);
  CHECK(sizes.title == 47);
  CHECK(sizes.text == 39);
  CHECK(sizes.small == 32);
  CHECK(sizes.place == 43);
}

TEST_CASE("at eight metres the floor rules") {
  const auto sizes = sizes_for({{1920, 1080}, 55, 8});
  CHECK(sizes.title == 115);
  CHECK(sizes.small == 81);
}

TEST_CASE("sizes grow with the pixels of the same panel") { CHECK(sizes_for({{3840, 2160}, 55, 3}).title == 94); }

TEST_CASE("pixels and angles are each other's inverse") {
  const Glass glass{{1920, 1080}, 55, 3};
  CHECK(pixels_at_angle(glass, 12) == Approx(16.5).margin(0.1));
  CHECK(angle_of_pixels(glass, pixels_at_angle(glass, 17)) == Approx(17));
}

TEST_CASE("the smallest text counts by its x-height, capitals and digits by theirs") {
  const Glass glass{{1920, 1080}, 55, 3};
  Scene scene{{1920, 1080}, {}, {Text{{0, 0}, 10, "NOW 10:30", Font{26, Weight::semibold, Face::text, "en"}, {}}}};
  CHECK(smallest_text_arcmin(scene, glass) == Approx(angle_of_pixels(glass, 26 * cap_height)));
  scene.commands.emplace_back(Text{{0, 0}, 10, "Small", Font{32, Weight::regular, Face::text, "en"}, {}});
  CHECK(smallest_text_arcmin(scene, glass) == Approx(angle_of_pixels(glass, 32 * x_height)));
}

TEST_CASE("an event's colours take the place of foyer's own") {
  model::Theme theme;
  theme.colors = {{"accent", Color{1, 2, 3}}};
  CHECK(palette_of(theme).accent == Color{1, 2, 3});
  CHECK(palette_of(theme).paper == palette_of({}).paper);
  theme.mode = model::Mode::light;
  CHECK_FALSE(palette_of(theme).paper == palette_of({}).paper);
}
