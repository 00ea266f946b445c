#include "app/clock.h"

#include <algorithm>
#include <cmath>

namespace foyer::app {

namespace chrono = std::chrono;

Clock::Clock(std::optional<Instant> at, double speed)
    : real_(!at && speed == 1),
      speed_(speed),
      origin_(at ? Precise(*at) : Precise(chrono::system_clock::now())),
      started_(chrono::steady_clock::now()) {}

Clock::Precise Clock::precise_now() const {
  if (real_) return Precise(chrono::system_clock::now());
  return origin_ + chrono::duration<double>(chrono::steady_clock::now() - started_) * speed_;
}

Instant Clock::now() const { return chrono::floor<Seconds>(precise_now()); }

chrono::steady_clock::time_point Clock::when(Instant instant) const {
  // A millisecond more, so that the clock has surely turned; a wait of more than a week is as good as one for ever.
  const double week = 7 * 86400.0;
  const double seconds = std::clamp((Precise(instant) - precise_now()).count() / speed_, 0.0, week) + 0.001;
  return chrono::steady_clock::now() + chrono::duration_cast<chrono::steady_clock::duration>(chrono::duration<double>(seconds));
}

}  // namespace foyer::app
