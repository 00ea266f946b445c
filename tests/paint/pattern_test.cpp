#include "paint/pattern.h"

#include "paint/pixels.h"

using namespace foyer;
using namespace foyer::paint;
using layout::Pattern;

namespace {

const Color glow{63, 162, 122}, ground{10, 42, 35}, line{143, 240, 192};

int green_of(std::uint32_t pixel) { return static_cast<int>(pixel >> 8U & 255U); }

}  // namespace

TEST_CASE("A pattern glows in the upper left and fades to the ground") {
  const Image image = painted(scene_of({960, 1080}, {Pattern{{0, 0, 960, 1080}, glow, ground, line}}));
  CHECK(green_of(pixel(image, 288, 324)) == Approx(162).margin(1));
  CHECK(green_of(pixel(image, 959, 1079)) == Approx(42).margin(1));
}

TEST_CASE("A pattern has no visible steps where no curve runs") {
  const Image image = painted(scene_of({960, 1080}, {Pattern{{0, 0, 960, 1080}, glow, ground, {0, 0, 0, 0}}}));
  for (int y = 0; y < 1080; y += 7) {
    for (int x = 1; x < 960; ++x) {
      if (std::abs(green_of(pixel(image, x, y)) - green_of(pixel(image, x - 1, y))) > 2) FAIL("a step at " << x << "," << y);
    }
  }
}

TEST_CASE("Four curves cross a pattern of any shape") {
  const Size size = GENERATE(Size{960, 1080}, Size{1080, 700}, Size{300, 900});
  const Image image = painted(scene_of(size, {Pattern{{0, 0, size.width, size.height}, black, black, white}}));
  for (int x : {0, size.width / 2, size.width - 1}) {
    int curves = 0;
    for (int y = 1; y < size.height; ++y) curves += pixel(image, x, y) != black_pixel && pixel(image, x, y - 1) == black_pixel;
    CHECK(curves == 4);
  }
}
