// The course of a cross-fade over time: which frame is due when, and how much of the new picture it shows.
#pragma once

#include "base/steady.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>

namespace foyer::stage {

/// From 0 (all of the old picture) to full_weight (all of the new one), slow at both ends.
int weight_after(std::chrono::nanoseconds elapsed, std::chrono::nanoseconds length);

/// How far apart the frames of a cross-fade come where mixing and presenting one takes that long: 60 a second, or as many as leave half
/// of the time free. Nothing: fewer than 15 a second would be left, and a cut looks better.
std::optional<std::chrono::nanoseconds> frame_length_for(std::chrono::nanoseconds frame_cost);

/// What the last few frames took to mix and present.
class FrameCosts {
 public:
  void add(std::chrono::nanoseconds cost);

  /// Their median, so that one hiccup changes nothing; none at all before there are enough to tell.
  std::chrono::nanoseconds usual() const;

 private:
  std::array<std::chrono::nanoseconds, 5> last_{};
  std::size_t next_ = 0;
};

class Fade {
 public:
  using Time = Steady::time_point;

  /// `frame_length`: see frame_length_for.
  Fade(Time start, std::chrono::milliseconds length, std::chrono::nanoseconds frame_length);

  /// When the next frame is to be drawn: one for each frame length, the last one at the very end.
  Time due() const { return due_; }

  /// The weight of the frame that is drawn now. Frames whose time has passed are left out, never caught up with.
  int frame(Time now);

  int weight() const { return weight_; }

  /// Whether the last frame() came so late that the eye may see it: more than one and a half frame lengths after the one before, which
  /// is 25 ms at 60 frames a second.
  bool late() const { return late_; }

 private:
  Time start_, last_, due_;
  std::chrono::nanoseconds length_, frame_length_;
  int weight_ = 0;
  bool late_ = false;
};

}  // namespace foyer::stage
