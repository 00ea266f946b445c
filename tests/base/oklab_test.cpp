#include "base/oklab.h"

#include "support/catch.h"

using namespace foyer;

TEST_CASE("black and white are one apart, and greys have no hue") {
  const auto black = to_oklab(to_linear({0, 0, 0})), white = to_oklab(to_linear({255, 255, 255})), grey = to_oklab(to_linear({99, 99, 99}));
  CHECK(distance(black, white) == Approx(1).margin(1e-6));
  CHECK(grey.a == Approx(0).margin(1e-6));
  CHECK(grey.b == Approx(0).margin(1e-6));
}

TEST_CASE("a colour comes back from OKLab as it was") {
  for (int red = 0; red < 256; red += 51)
    for (int green = 0; green < 256; green += 51)
      for (int blue = 0; blue < 256; blue += 51) {
        const Color color{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green), static_cast<std::uint8_t>(blue)};
        CHECK(from_oklab(to_oklab(to_linear(color))) == color);
      }
}
