// The clock of the display: the real one, or a false one that starts elsewhere or runs faster. Everything else is told the time.
#pragma once

#include "base/instant.h"

#include <chrono>
#include <optional>

namespace foyer::app {

class Clock {
 public:
  /// Without `at` and with a speed of 1 it is the machine's own clock, and follows it when that is set.
  explicit Clock(std::optional<Instant> at = {}, double speed = 1);

  /// Whether it is the machine's own.
  bool is_real() const { return real_; }

  Instant now() const;

  /// The steady time at which now() will reach that instant.
  std::chrono::steady_clock::time_point when(Instant instant) const;

 private:
  using Precise = std::chrono::time_point<std::chrono::system_clock, std::chrono::duration<double>>;
  Precise precise_now() const;

  bool real_;
  double speed_;
  Precise origin_;
  std::chrono::steady_clock::time_point started_;
};

}  // namespace foyer::app
