#include "base/color_vision.h"

#include "base/oklab.h"

#include <algorithm>
#include <array>

namespace foyer {
namespace {

using Matrix = std::array<double, 9>;

constexpr std::array<Matrix, 4> visions{{
    {1, 0, 0, 0, 1, 0, 0, 0, 1},
    {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},  // protan
    {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},   // deutan
    {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},  // tritan
}};

LinearRgb seen(Color color, const Matrix& by) {
  const auto light = to_linear(color);
  const auto row = [&](std::size_t first) {
    return std::clamp(by[first] * light.red + by[first + 1] * light.green + by[first + 2] * light.blue, 0.0, 1.0);
  };
  return {row(0), row(3), row(6)};
}

}  // namespace

double least_distance(Color one, Color other) {
  double least = 1;
  for (const auto& vision : visions) least = std::min(least, distance(to_oklab(seen(one, vision)), to_oklab(seen(other, vision))));
  return least;
}

}  // namespace foyer
