// The course of a cross-fade over time: which frame is due when, and how much of the new picture it shows.
#pragma once

#include <chrono>

namespace foyer::stage {

/// From 0 (all of the old picture) to full_weight (all of the new one), slow at both ends.
int weight_after(std::chrono::nanoseconds elapsed, std::chrono::nanoseconds length);

class Fade {
 public:
  using Time = std::chrono::steady_clock::time_point;

  Fade(Time start, std::chrono::milliseconds length);

  /// When the next frame is to be drawn: 60 a second, the last one at the very end.
  Time due() const { return due_; }

  /// The weight of the frame that is drawn now. Frames whose time has passed are left out, never caught up with.
  int frame(Time now);

  int weight() const { return weight_; }

  /// Whether the last frame() came so late that the eye may see it.
  bool late() const { return late_; }

 private:
  Time start_, last_, due_;
  std::chrono::milliseconds length_;
  int weight_ = 0;
  bool late_ = false;
};

}  // namespace foyer::stage
