// When the service manager is told that the display is alive. What says so is the thread that presents: while it hangs, nothing does, and
// neither while the thread that makes the frames is not heard of, since the slides would stand still.
#pragma once

#include "base/steady.h"

#include <optional>

namespace foyer::app {

class Heartbeat {
 public:
  /// The service manager ends a display of which it hears nothing for `watchdog`; without one there is no heartbeat. The maker of frames
  /// may be silent twice as long, over a large schedule on a slow computer.
  Heartbeat(std::optional<Steady::duration> watchdog, Steady::time_point now);

  /// When to come and look again, twice in the time that the service manager waits.
  std::optional<Steady::time_point> due() const;

  /// Whether to tell now. Word of the maker is, or was, expected at that time; nothing: it has nothing to do.
  bool beats(Steady::time_point now, std::optional<Steady::time_point> maker_expected);

  /// Whether the maker was too long silent when beats() was last asked.
  bool misses_maker() const { return misses_maker_; }

 private:
  std::optional<Steady::duration> watchdog_;
  Steady::time_point last_;
  bool misses_maker_ = false;
};

}  // namespace foyer::app
