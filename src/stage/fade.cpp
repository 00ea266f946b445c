#include "stage/fade.h"

#include "stage/blend.h"

#include <algorithm>
#include <cmath>

namespace foyer::stage {
namespace {

using namespace std::chrono_literals;
constexpr std::chrono::nanoseconds shortest_frame = 1'000'000'000ns / 60;
constexpr std::chrono::nanoseconds longest_frame = 1'000'000'000ns / 15;

}  // namespace

int weight_after(std::chrono::nanoseconds elapsed, std::chrono::nanoseconds length) {
  if (elapsed >= length) return full_weight;
  const double share = std::max(0.0, std::chrono::duration<double>(elapsed) / std::chrono::duration<double>(length));
  return static_cast<int>(std::lround(full_weight * share * share * (3 - 2 * share)));
}

std::optional<std::chrono::nanoseconds> frame_length_for(std::chrono::nanoseconds frame_cost) {
  const auto length = std::max(shortest_frame, 2 * frame_cost);
  return length > longest_frame ? std::nullopt : std::optional(length);
}

void FrameCosts::add(std::chrono::nanoseconds cost) {
  last_[next_] = cost;
  next_ = (next_ + 1) % last_.size();
}

std::chrono::nanoseconds FrameCosts::usual() const {
  auto costs = last_;
  auto* const middle = costs.begin() + costs.size() / 2;
  std::nth_element(costs.begin(), middle, costs.end());
  return *middle;
}

Fade::Fade(Time start, std::chrono::milliseconds length, std::chrono::nanoseconds frame_length)
    : start_(start),
      last_(start),
      due_(start + std::min<std::chrono::nanoseconds>(frame_length, length)),
      length_(length),
      frame_length_(frame_length) {}

int Fade::frame(Time now) {
  late_ = now - last_ > frame_length_ * 3 / 2;
  last_ = now;
  const auto next = start_ + ((now - start_) / frame_length_ + 1) * frame_length_;
  due_ = std::min<Time>(next, start_ + length_);
  return weight_ = weight_after(now - start_, length_);
}

}  // namespace foyer::stage
