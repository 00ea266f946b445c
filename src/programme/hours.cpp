#include "programme/hours.h"

#include <algorithm>

namespace foyer::programme {

std::vector<Lit> lit_around(const model::Screen& screen, const zone::Zone& zone, Instant now) {
  std::vector<Lit> result;
  if (!screen.hours || screen.hours->on == screen.hours->off) return result;
  const auto [on, off] = *screen.hours;
  const auto today = std::chrono::floor<std::chrono::days>(zone::to_local(zone, now));
  for (int offset = -1; offset <= 1; ++offset) {
    const LocalTime midnight = today + std::chrono::days(offset);
    const LocalTime last_midnight = off > on ? midnight : midnight + std::chrono::days(1);
    result.push_back({zone::to_instant(zone, midnight + on), zone::to_instant(zone, last_midnight + off)});
  }
  return result;
}

// Instants are compared, not wall times: where a change of the clocks repeats an hour, the screen goes dark once.
bool is_lit(const model::Screen& screen, const zone::Zone& zone, Instant now) {
  const auto times = lit_around(screen, zone, now);
  return times.empty() || std::any_of(times.begin(), times.end(), [&](const Lit& time) { return time.on <= now && now < time.off; });
}

}  // namespace foyer::programme
