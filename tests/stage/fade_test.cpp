#include "stage/fade.h"

#include "stage/blend.h"
#include "support/catch.h"

using namespace foyer::stage;
using namespace std::chrono_literals;

namespace {

constexpr Fade::Time start{1000h};

}  // namespace

TEST_CASE("the weight of a fade rises from none to all, slow at both ends, and is even around the middle") {
  CHECK(weight_after(0ms, 500ms) == 0);
  CHECK(weight_after(-5ms, 500ms) == 0);
  CHECK(weight_after(250ms, 500ms) == full_weight / 2);
  CHECK(weight_after(500ms, 500ms) == full_weight);
  CHECK(weight_after(9s, 500ms) == full_weight);
  CHECK(weight_after(50ms, 500ms) < full_weight / 20);
  for (auto at = 1ms; at <= 500ms; ++at) {
    CHECK(weight_after(at, 500ms) >= weight_after(at - 1ms, 500ms));
    CHECK(weight_after(at, 500ms) + weight_after(500ms - at, 500ms) == full_weight);
  }
}

TEST_CASE("a fade that is always on time draws 60 frames a second and ends on all of the new picture") {
  Fade fade(start, 500ms);
  int frames = 1;
  while (fade.frame(fade.due()) < full_weight) {
    CHECK_FALSE(fade.late());
    ++frames;
  }
  CHECK(frames >= 30);
  CHECK(frames <= 31);
  CHECK(fade.due() == start + 500ms);
}

TEST_CASE("frames that were missed are left out, and the next comes at its own time") {
  Fade fade(start, 500ms);
  fade.frame(fade.due());
  fade.frame(start + 103ms);
  CHECK(fade.late());
  CHECK(fade.weight() == weight_after(103ms, 500ms));
  CHECK(fade.due() > start + 116ms);
  CHECK(fade.due() < start + 117ms);
  fade.frame(fade.due());
  CHECK_FALSE(fade.late());
}

TEST_CASE("a fade shorter than a frame is one frame") {
  Fade fade(start, 5ms);
  CHECK(fade.due() == start + 5ms);
  CHECK(fade.frame(fade.due()) == full_weight);
}
