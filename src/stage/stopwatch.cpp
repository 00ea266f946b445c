#include "stage/stopwatch.h"

#include <time.h>

#include <algorithm>

namespace foyer::stage {
namespace {

std::chrono::nanoseconds worked_by_this_thread() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

}  // namespace

std::chrono::nanoseconds cost_without_wait(std::chrono::nanoseconds took, std::chrono::nanoseconds worked,
                                           std::chrono::nanoseconds longest_wait) {
  return std::max(worked, took - longest_wait);
}

Stopwatch::Stopwatch() : begin_(Steady::now()), worked_before_(worked_by_this_thread()) {}

std::chrono::nanoseconds Stopwatch::cost(std::chrono::nanoseconds longest_wait) const {
  return cost_without_wait(Steady::now() - begin_, worked_by_this_thread() - worked_before_, longest_wait);
}

}  // namespace foyer::stage
