// What a piece of work costs the machine.
#pragma once

#include "base/steady.h"

#include <chrono>

namespace foyer::stage {

/// Of something that took that long, in which this thread worked that long, and which may have waited for the display: the time it
/// took without the longest wait there can be, and never less than the work.
std::chrono::nanoseconds cost_without_wait(std::chrono::nanoseconds took, std::chrono::nanoseconds worked,
                                           std::chrono::nanoseconds longest_wait);

/// Runs from its making, on one thread.
class Stopwatch {
 public:
  Stopwatch();

  /// Until now; see cost_without_wait.
  std::chrono::nanoseconds cost(std::chrono::nanoseconds longest_wait) const;

 private:
  Steady::time_point begin_;
  std::chrono::nanoseconds worked_before_;
};

}  // namespace foyer::stage
