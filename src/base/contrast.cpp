#include "base/contrast.h"

#include "base/oklab.h"

#include <algorithm>
#include <cmath>

namespace foyer {
namespace {

double luminance(Color color) {
  const auto [red, green, blue] = to_linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// APCA's own estimate of a screen's luminance, its blacks lifted a little as a real panel's are.
double screen_luminance(Color color) {
  const auto part = [](std::uint8_t value, double share) { return share * std::pow(value / 255.0, 2.4); };
  const double y = part(color.red, 0.2126729) + part(color.green, 0.7151522) + part(color.blue, 0.0721750);
  constexpr double black = 0.022;
  return y > black ? y : y + std::pow(black - y, 1.414);
}

}  // namespace

double contrast_ratio(Color a, Color b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

double lightness_contrast(Color text, Color ground) {
  const double front = screen_luminance(text), back = screen_luminance(ground);
  constexpr double least_difference = 0.0005, scale = 1.14, clip = 0.1, offset = 0.027;
  if (std::abs(back - front) < least_difference) return 0;
  if (back > front) {
    const double contrast = (std::pow(back, 0.56) - std::pow(front, 0.57)) * scale;
    return contrast < clip ? 0 : (contrast - offset) * 100;
  }
  const double contrast = (std::pow(back, 0.65) - std::pow(front, 0.62)) * scale;
  return contrast > -clip ? 0 : (contrast + offset) * 100;
}

}  // namespace foyer
