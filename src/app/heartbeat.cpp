#include "app/heartbeat.h"

namespace foyer::app {

Heartbeat::Heartbeat(std::optional<Steady::duration> watchdog, Steady::time_point now) : watchdog_(watchdog), last_(now) {}

std::optional<Steady::time_point> Heartbeat::due() const { return watchdog_ ? std::optional(last_ + *watchdog_ / 2) : std::nullopt; }

bool Heartbeat::beats(Steady::time_point now, std::optional<Steady::time_point> maker_expected) {
  // Sooner than it must where the thread is awake anyway: then it need not wake up for this alone.
  if (!watchdog_ || now < last_ + *watchdog_ / 4) return false;
  last_ = now;
  misses_maker_ = maker_expected && now > *maker_expected + 2 * *watchdog_;
  return !misses_maker_;
}

}  // namespace foyer::app
