#include "source/backoff.h"

#include <algorithm>

namespace foyer::source {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds shortest_interval{1000};
constexpr int most_doublings = 20;
constexpr double spread = 0.1;

milliseconds times(milliseconds time, double factor) {
  return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(time.count()) * factor));
}

}  // namespace

milliseconds wait_before_next(Seconds interval, int failures, std::optional<Seconds> retry_after, double random) {
  const milliseconds least = std::max<milliseconds>(interval, shortest_interval), most = std::max<milliseconds>(least, longest_back_off);
  if (failures <= 0) return times(least, 1 + spread * random);
  if (retry_after)
    return std::min(times(std::max<milliseconds>(least, std::min(*retry_after, longest_back_off)), 1 + spread * random), most);
  const milliseconds doubled = std::min(least * (milliseconds::rep{1} << std::min(failures, most_doublings)), most);
  return std::max(least, times(doubled, 0.5 + 0.5 * random));
}

}  // namespace foyer::source
