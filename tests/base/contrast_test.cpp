#include "base/contrast.h"

#include "support/catch.h"

using namespace foyer;

namespace {

double lightness(const char* text, const char* ground) { return lightness_contrast(*parse_color(text), *parse_color(ground)); }

}  // namespace

TEST_CASE("WCAG's ratio of black and white is 21, the same both ways") {
  CHECK(contrast_ratio({0, 0, 0}, {255, 255, 255}) == Approx(21));
  CHECK(contrast_ratio({255, 255, 255}, {0, 0, 0}) == Approx(21));
  CHECK(contrast_ratio({7, 8, 9}, {7, 8, 9}) == Approx(1));
}

TEST_CASE("Lc is what APCA publishes for its test pairs") {
  CHECK(lightness("#888", "#fff") == Approx(63.06).margin(0.01));
  CHECK(lightness("#fff", "#888") == Approx(-68.54).margin(0.01));
  CHECK(lightness("#000", "#aaa") == Approx(58.15).margin(0.01));
  CHECK(lightness("#aaa", "#000") == Approx(-56.24).margin(0.01));
  CHECK(lightness("#aaa", "#aaa") == 0);
}
