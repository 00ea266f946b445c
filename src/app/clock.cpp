#include "app/clock.h"

#include <algorithm>
#include <cmath>

namespace foyer::app {

namespace chrono = std::chrono;

Clock::Clock(std::optional<Instant> at, double speed, std::optional<Instant> until)
    : real_(!at && !until && speed == 1),
      speed_(speed),
      until_(until),
      origin_(at ? Precise(*at) : Precise(chrono::system_clock::now())),
      started_(Steady::now()) {}

Clock::Precise Clock::precise_now() const {
  if (real_) return Precise(chrono::system_clock::now());
  return origin_ + chrono::duration<double>(Steady::now() - started_) * speed_;
}

Instant Clock::now() const {
  const auto now = chrono::floor<Seconds>(precise_now());
  return until_ ? std::min(now, *until_) : now;
}

Steady::time_point Clock::when(Instant instant) const {
  // A millisecond more, so that the clock has surely turned; a wait of more than a week is as good as one for ever.
  const double week = 7 * 86400.0;
  const bool never = until_ && instant > *until_;
  const double left = never ? week : (Precise(instant) - precise_now()).count() / speed_;
  const double seconds = std::clamp(left, 0.0, week) + 0.001;
  return Steady::now() + chrono::duration_cast<Steady::duration>(chrono::duration<double>(seconds));
}

}  // namespace foyer::app
