#include "programme/rotation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace foyer::programme {

Seconds dwell_for(int words, int items) {
  constexpr double words_a_minute = 160, second_language = 1.25, seconds_an_item = 2, settling = 2.5;
  const double reading = std::max(60.0 * words / words_a_minute * second_language, seconds_an_item * items);
  return Seconds(std::clamp(static_cast<int>(std::ceil(settling + reading)), 6, 45));
}

std::vector<std::size_t> rotation(const std::vector<Seconds>& dwells, Seconds most) {
  std::vector<std::size_t> order;
  Seconds away{0};
  for (std::size_t page = 0; page < dwells.size(); ++page) {
    if (page > 1 && away + dwells[page] > most && order.back() != 0) {
      order.push_back(0);
      away = Seconds(0);
    }
    order.push_back(page);
    if (page > 0) away += dwells[page];
  }
  return order;
}

Seconds length_of(const std::vector<std::size_t>& rotation, const std::vector<Seconds>& dwells) {
  return std::accumulate(rotation.begin(), rotation.end(), Seconds(0), [&](Seconds sum, std::size_t page) { return sum + dwells[page]; });
}

Turn turn_at(const std::vector<std::size_t>& rotation, const std::vector<Seconds>& dwells, Instant since, Instant now) {
  assert(!rotation.empty());
  const auto length = length_of(rotation, dwells);
  auto elapsed = (now - since) % length;
  if (elapsed < Seconds(0)) elapsed += length;
  std::size_t step = 0;
  while (elapsed >= dwells[rotation[step]]) elapsed -= dwells[rotation[step++]];
  return {step, now - elapsed, now + (dwells[rotation[step]] - elapsed)};
}

}  // namespace foyer::programme
