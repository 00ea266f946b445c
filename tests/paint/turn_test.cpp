#include "paint/turn.h"

#include "pixels.h"

using namespace foyer;
using namespace foyer::paint;

namespace {

// 70 x 45 pixels, each of its own value: larger than the squares that it is turned by, and a multiple of none.
Image numbered() {
  Image image{{70, 45}, {}};
  for (std::uint32_t value = 0; value < 70 * 45; ++value) image.pixels.push_back(value);
  return image;
}

}  // namespace

TEST_CASE("a picture turned by 90 degrees has its top at the right") {
  const Image image = numbered(), right = turned(image, 90);
  CHECK(right.size == Size{45, 70});
  CHECK(pixel(right, 44, 0) == pixel(image, 0, 0));
  CHECK(pixel(right, 44, 69) == pixel(image, 69, 0));
  CHECK(pixel(right, 0, 0) == pixel(image, 0, 44));
}

TEST_CASE("turns add up, and four of them are none") {
  const Image image = numbered();
  CHECK(turned(image, 0) == image);
  CHECK(turned(turned(image, 90), 90) == turned(image, 180));
  CHECK(turned(turned(image, 180), 90) == turned(image, 270));
  CHECK(turned(turned(image, 270), 90) == image);
}

TEST_CASE("a box turns with its picture") {
  for (const int degrees : {0, 90, 180, 270}) {
    INFO(degrees);
    layout::Scene scene = scene_of({60, 40}, {layout::Fill{{7, 3, 20, 11}, white, 0}});
    CHECK(ink(turned(painted(scene), degrees)) == turned(Rect{7, 3, 20, 11}, scene.size, degrees));
    CHECK(turned(painted(scene), degrees).size == turned(scene.size, degrees));
  }
}
