#include "stage/fade.h"

#include "stage/blend.h"
#include "support/catch.h"

#include <optional>
#include <vector>

using namespace foyer::stage;
using namespace std::chrono_literals;

namespace {

constexpr Fade::Time start{1000h};
constexpr std::chrono::nanoseconds at_60 = 1'000'000'000ns / 60;

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

TEST_CASE("a fade that is always on time draws 60 frames a second and ends on all of the new picture", "[F67]") {
  Fade fade(start, 500ms, at_60);
  int frames = 1;
  while (fade.frame(fade.due()) < full_weight) {
    CHECK_FALSE(fade.late());
    ++frames;
  }
  CHECK(frames >= 30);
  CHECK(frames <= 31);
  CHECK(fade.due() == start + 500ms);
}

TEST_CASE("frames that were missed are left out, and the next comes at its own time", "[F67]") {
  Fade fade(start, 500ms, at_60);
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
  Fade fade(start, 5ms, at_60);
  CHECK(fade.due() == start + 5ms);
  CHECK(fade.frame(fade.due()) == full_weight);
}

TEST_CASE("frames come as often as leave half of the time free, 60 a second at most, and not at all below 15", "[F66]") {
  struct Row {
    std::chrono::nanoseconds cost;
    std::optional<std::chrono::nanoseconds> length;
  };
  const std::vector<Row> rows{{0ns, at_60},         {450us, at_60},           {8'333'333ns, at_60}, {8'400us, 16'800us}, {18ms, 36ms},
                              {33'333us, 66'666us}, {33'334us, std::nullopt}, {40ms, std::nullopt}, {2s, std::nullopt}};
  for (const auto& [cost, length] : rows) {
    CAPTURE(cost.count());
    CHECK(frame_length_for(cost) == length);
  }
}

TEST_CASE("a fade on a slow machine has fewer frames, each on time by its own measure, and ends with the same picture", "[F87]") {
  Fade fade(start, 500ms, 50ms);
  int frames = 1;
  while (fade.frame(fade.due()) < full_weight) {
    CHECK_FALSE(fade.late());
    ++frames;
  }
  CHECK(frames == 10);
}

TEST_CASE("a frame is late when it comes more than one and a half frame lengths after the one before") {
  struct Row {
    std::chrono::nanoseconds frame_length, gap;
    bool late;
  };
  const std::vector<Row> rows{{at_60, 24'900us, false}, {at_60, 25'100us, true}, {40ms, 60ms, false}, {40ms, 60'001us, true}};
  for (const auto& [frame_length, gap, late] : rows) {
    CAPTURE(frame_length.count(), gap.count());
    Fade fade(start, 500ms, frame_length);
    fade.frame(start + gap);
    CHECK(fade.late() == late);
  }
}

TEST_CASE("what a frame usually costs is the median of the last five, and nothing before there are three") {
  struct Row {
    std::vector<std::chrono::milliseconds> costs;
    std::chrono::milliseconds usual;
  };
  const std::vector<Row> rows{{{}, 0ms},
                              {{90ms, 90ms}, 0ms},
                              {{90ms, 80ms, 70ms}, 70ms},
                              {{2ms, 2ms, 900ms, 2ms, 2ms}, 2ms},  // a hiccup
                              {{90ms, 90ms, 90ms, 90ms, 90ms, 90ms}, 90ms},
                              {{90ms, 90ms, 90ms, 90ms, 90ms, 2ms, 3ms, 2ms}, 3ms}};  // recovered
  for (const auto& [costs, usual] : rows) {
    FrameCosts frames;
    for (const auto cost : costs) frames.add(cost);
    CHECK(frames.usual() == usual);
  }
}
