#include "stage/fade.h"

#include "stage/blend.h"

#include <algorithm>
#include <cmath>

namespace foyer::stage {
namespace {

using namespace std::chrono_literals;
constexpr std::chrono::nanoseconds frame_length = 1'000'000'000ns / 60;
constexpr auto late_after = 25ms;

}  // namespace

int weight_after(std::chrono::nanoseconds elapsed, std::chrono::nanoseconds length) {
  if (elapsed >= length) return full_weight;
  const double share = std::max(0.0, std::chrono::duration<double>(elapsed) / std::chrono::duration<double>(length));
  return static_cast<int>(std::lround(full_weight * share * share * (3 - 2 * share)));
}

Fade::Fade(Time start, std::chrono::milliseconds length)
    : start_(start), last_(start), due_(start + std::min<std::chrono::nanoseconds>(frame_length, length)), length_(length) {}

int Fade::frame(Time now) {
  late_ = now - last_ > late_after;
  last_ = now;
  const auto next = start_ + ((now - start_) / frame_length + 1) * frame_length;
  due_ = std::min<Time>(next, start_ + length_);
  return weight_ = weight_after(now - start_, length_);
}

}  // namespace foyer::stage
