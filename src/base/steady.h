// Times of waiting, which no clock that is set can move.
#pragma once

#include <chrono>
#include <initializer_list>
#include <optional>

namespace foyer {

using Steady = std::chrono::steady_clock;

/// The earliest of those that there are.
inline std::optional<Steady::time_point> first_of(std::initializer_list<std::optional<Steady::time_point>> times) {
  std::optional<Steady::time_point> first;
  for (const auto& time : times)
    if (time && (!first || *time < *first)) first = time;
  return first;
}

}  // namespace foyer
