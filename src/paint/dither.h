// Rounding that hides the steps of slow gradients: neighbours round at different thresholds.
#pragma once

#include "base/color.h"

#include <array>
#include <cstdint>

namespace foyer::paint {

/// The thresholds of a row of the glass, over 0 and under 1, repeating every 8 pixels (Bayer's matrix of order 3, made from the bits
/// of x and x ^ y). Adding one before rounding down leaves whole numbers as they are.
inline std::array<float, 8> thresholds(int y) {
  const auto spread = [](unsigned value) { return (value & 1U) << 4U | (value & 2U) << 1U | (value & 4U) >> 2U; };
  std::array<float, 8> row{};
  for (unsigned x = 0; x < 8; ++x) {
    row[x] = (static_cast<float>(spread(x ^ static_cast<unsigned>(y)) << 1U | spread(x)) + 0.5F) / 64.0F;
  }
  return row;
}

/// The colours between two, by share of the second.
class Ramp {
 public:
  Ramp(Color from, Color to) : start_(channels(from)), step_(channels(to)) {
    for (std::size_t i = 0; i < start_.size(); ++i) step_[i] -= start_[i];
  }

  Color at(float share, float threshold) const {
    const auto channel = [&](std::size_t i) { return static_cast<std::uint8_t>(start_[i] + step_[i] * share + threshold); };
    return {channel(0), channel(1), channel(2), channel(3)};
  }

 private:
  static std::array<float, 4> channels(Color color) {
    return {float(color.red), float(color.green), float(color.blue), float(color.alpha)};
  }
  std::array<float, 4> start_, step_;
};

}  // namespace foyer::paint
