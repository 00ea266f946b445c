// The clock of the display: the real one, or a false one that starts elsewhere, runs faster or stands still at last. Everything else is
// told the time.
#pragma once

#include "base/instant.h"
#include "base/steady.h"

#include <chrono>
#include <optional>

namespace foyer::app {

class Clock {
 public:
  /// Without `at` and `until` and with a speed of 1 it is the machine's own clock, and follows it when that is set. At `until` it stops.
  explicit Clock(std::optional<Instant> at = {}, double speed = 1, std::optional<Instant> until = {});

  /// Whether it is the machine's own.
  bool is_real() const { return real_; }

  Instant now() const;

  /// The steady time at which now() will reach that instant; of one that it never reaches, a week from now.
  Steady::time_point when(Instant instant) const;

 private:
  using Precise = std::chrono::time_point<std::chrono::system_clock, std::chrono::duration<double>>;
  Precise precise_now() const;

  bool real_;
  double speed_;
  std::optional<Instant> until_;
  Precise origin_;
  Steady::time_point started_;
};

}  // namespace foyer::app
