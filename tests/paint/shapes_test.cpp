#include "paint/shapes.h"

#include "layout/mirror.h"
#include "paint/pixels.h"

#include <set>

using namespace foyer;
using namespace foyer::paint;
using layout::Fill, layout::Shade;

TEST_CASE("An empty scene is its background") {
  const Image image = painted({{3, 2}, {1, 2, 3}, {}});
  CHECK(image.size == Size{3, 2});
  CHECK(image.pixels == std::vector<std::uint32_t>(6, 0xFF010203));
}

TEST_CASE("A fill covers exactly its box") {
  const Image image = painted(scene_of({10, 8}, {Fill{{2, 3, 4, 2}, white}}));
  for (int y = 0; y < 8; ++y) {
    for (int x = 0; x < 10; ++x) CHECK(pixel(image, x, y) == (x >= 2 && x < 6 && y >= 3 && y < 5 ? white_pixel : black_pixel));
  }
}

TEST_CASE("What reaches out of the glass is cut off") {
  const Image image = painted(scene_of({4, 4}, {Fill{{-2, -2, 3, 3}, white}, Fill{{3, 3, 100, 100}, white}, Fill{{50, 0, 2, 2}, white}}));
  CHECK(pixel(image, 0, 0) == white_pixel);
  CHECK(pixel(image, 1, 0) == black_pixel);
  CHECK(pixel(image, 3, 3) == white_pixel);
  CHECK(pixel(image, 2, 3) == black_pixel);
}

TEST_CASE("A translucent colour mixes with what stands beneath, rounded to the nearest") {
  const Image image = painted({{1, 1}, {100, 0, 255}, {Fill{{0, 0, 1, 1}, {200, 255, 0, 51}}}});
  CHECK(pixel(image, 0, 0) == 0xFF7833CC);  // a fifth of the one, four fifths of the other
}

TEST_CASE("Rounded corners are symmetric, whole inside and empty outside") {
  const int radius = GENERATE(1, 3, 6, 14, 40);
  CAPTURE(radius);
  const int width = 61, height = 44;
  const Image image = painted(scene_of({width, height}, {Fill{{0, 0, width, height}, white, radius}}));
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      CHECK(pixel(image, x, y) == pixel(image, width - 1 - x, y));
      CHECK(pixel(image, x, y) == pixel(image, x, height - 1 - y));
    }
  }
  CHECK(pixel(image, width / 2, 0) == white_pixel);
  CHECK(pixel(image, width / 2, height / 2) == white_pixel);
  if (radius > 2) CHECK(pixel(image, 0, 0) == black_pixel);
}

TEST_CASE("A rounded box covers the area that geometry says") {
  const double radius = 14, side = 40;
  const Image image = painted(scene_of({40, 40}, {Fill{{0, 0, 40, 40}, white, 14}}));
  double area = 0;
  for (std::uint32_t one : image.pixels) area += red(one) / 255.0;
  CHECK(area == Approx(side * side - (4 - 3.14159265) * radius * radius).epsilon(0.002));
}

TEST_CASE("A radius beyond half the box makes a disc or a pill, not a hole") {
  const Image image = painted(scene_of({36, 6}, {Fill{{0, 0, 36, 6}, white, 99}}));
  CHECK(pixel(image, 18, 0) == white_pixel);
  CHECK(pixel(image, 4, 3) == white_pixel);
  CHECK(red(pixel(image, 0, 0)) < 128);
}

TEST_CASE("A shade runs from the top left to the bottom right") {
  const Image image = painted(scene_of({100, 100}, {Shade{{0, 0, 100, 100}, {10, 20, 30}, {210, 120, 30}}}));
  CHECK(red(pixel(image, 0, 0)) == Approx(10).margin(3));
  CHECK(red(pixel(image, 99, 99)) == Approx(210).margin(3));
  CHECK(red(pixel(image, 99, 0)) == Approx(110).margin(3));
  CHECK(red(pixel(image, 0, 99)) == Approx(110).margin(3));
  for (std::uint32_t one : image.pixels) CHECK((one & 255U) == 30);  // a channel that does not change is left alone
}

TEST_CASE("A slow shade is dithered: both neighbouring values stand side by side") {
  const Image image = painted(scene_of({256, 16}, {Shade{{0, 0, 256, 16}, {10, 10, 10}, {14, 14, 14}}}));
  int mixed_blocks = 0;
  for (int x = 0; x < 256; x += 8) {
    std::set<std::uint32_t> values;
    for (int i = 0; i < 64; ++i) values.insert(pixel(image, x + i % 8, i / 8));
    CHECK(values.size() <= 3);
    mixed_blocks += values.size() >= 2;
  }
  CHECK(mixed_blocks > 20);
}

TEST_CASE("A shaded disc has clear corners") {
  const Image image = painted(scene_of({150, 150}, {Shade{{0, 0, 150, 150}, white, white, 75}}));
  CHECK(pixel(image, 0, 0) == black_pixel);
  CHECK(pixel(image, 75, 0) != black_pixel);
  CHECK(pixel(image, 75, 75) == white_pixel);
}

TEST_CASE("A mirrored slide equals its twin flipped, outside its text and pictures") {
  const layout::Scene scene = scene_of(
      {300, 120}, {Fill{{7, 10, 180, 41}, green, 14}, Fill{{100, 30, 50, 60}, {255, 255, 255, 100}, 9}, Fill{{11, 100, 33, 7}, white, 3}});
  const Image image = painted(scene), mirror = painted(layout::mirrored(scene));
  for (int y = 0; y < 120; ++y)
    for (int x = 0; x < 300; ++x) REQUIRE(pixel(mirror, 299 - x, y) == pixel(image, x, y));
}
