#include "base/color_vision.h"

#include "support/catch.h"

using namespace foyer;

TEST_CASE("a colour is at no distance from itself, and black from white at the full one for everybody") {
  CHECK(least_distance({12, 200, 90}, {12, 200, 90}) == 0);
  CHECK(least_distance({0, 0, 0}, {255, 255, 255}) == Approx(1).margin(0.01));
}

TEST_CASE("colours that only some tell apart are too near") {
  CHECK(least_distance({0x9b, 0x4a, 0x1f}, {0x6b, 0x63, 0x1c}) < told_apart);  // a red-brown and an olive
  CHECK(least_distance({0x40, 0x40, 0x40}, {0x44, 0x44, 0x44}) < told_apart);
  CHECK(least_distance({0xe6, 0x9f, 0x00}, {0x00, 0x72, 0xb2}) > told_apart);  // an orange and a blue
}
