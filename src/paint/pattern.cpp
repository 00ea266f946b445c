#include "paint/pattern.h"

#include "paint/dither.h"

#include <cmath>

namespace foyer::paint {
namespace {

/// A light in the upper left third that fades to the ground at the farthest corner, without an edge or a tip on the way.
void paint_glow(const Canvas& canvas, const Rect& box, Color glow, Color ground) {
  constexpr float blunt = 0.12F;  // share of the reach over which the middle is rounded off
  const Ramp ramp(glow, ground);
  const float center_x = static_cast<float>(box.x) + 0.3F * static_cast<float>(box.width);
  const float center_y = static_cast<float>(box.y) + 0.3F * static_cast<float>(box.height);
  const float reach = 0.7F * std::hypot(static_cast<float>(box.width), static_cast<float>(box.height));
  const Rect part = common_part(canvas.clip, box);
  for (int y = part.y; y < part.bottom(); ++y) {
    const auto row = thresholds(y);
    const float down = static_cast<float>(y) + 0.5F - center_y;
    std::uint32_t* pixels = canvas.row(y);
    for (int x = part.x; x < part.right(); ++x) {
      const float right = static_cast<float>(x) + 0.5F - center_x;
      const float distance = std::sqrt((right * right + down * down) / (reach * reach) + blunt * blunt) - blunt;
      const float near = std::max(0.0F, 1.0F - distance / (std::sqrt(1.0F + blunt * blunt) - blunt));
      pixels[x] = pixel_of(ramp.at(1.0F - near * near, row[static_cast<unsigned>(x) % 8]));
    }
  }
}

/// A cubic Bézier curve that runs from left to right, in shares of the box.
struct Curve {
  double x[4], y[4];
};

/// One of four that fan out to the right.
Curve curve(int number) {
  const double n = number;
  return {{-0.052, 0.229 + 0.031 * n, 0.5 + 0.021 * n, 1.042},
          {0.778 + 0.0556 * n, 0.407 + 0.0556 * n, 0.889 + 0.037 * n, 0.315 + 0.074 * n}};
}

double value(const double (&points)[4], double t) {
  const double u = 1 - t;
  return u * u * u * points[0] + 3 * u * u * t * points[1] + 3 * u * t * t * points[2] + t * t * t * points[3];
}

double slope(const double (&points)[4], double t) {
  const double u = 1 - t;
  return 3 * (u * u * (points[1] - points[0]) + 2 * u * t * (points[2] - points[1]) + t * t * (points[3] - points[2]));
}

/// Where the curve crosses that x, which it does once.
double parameter_at(const Curve& curve, double x) {
  double low = 0, high = 1;
  for (int i = 0; i < 24; ++i) {
    const double middle = (low + high) / 2;
    (value(curve.x, middle) < x ? low : high) = middle;
  }
  return low;
}

void paint_curve(const Canvas& canvas, const Rect& box, const Curve& curve, Color color) {
  constexpr double share = 0.35;
  const double half_width = std::min(box.width, box.height) / 640.0;
  const Rect part = common_part(canvas.clip, box);
  for (int x = part.x; x < part.right(); ++x) {
    const double t = parameter_at(curve, (x + 0.5 - box.x) / box.width);
    const double center = box.y + value(curve.y, t) * box.height;
    const double steepness = slope(curve.y, t) * box.height / (slope(curve.x, t) * box.width);
    const double lean = std::sqrt(1 + steepness * steepness), reach = (half_width + 0.5) * lean;
    const int first = std::max(part.y, static_cast<int>(std::floor(center - reach)));
    const int last = std::min(part.bottom() - 1, static_cast<int>(std::ceil(center + reach)));
    for (int y = first; y <= last; ++y) {
      const double coverage = std::clamp(half_width + 0.5 - std::abs(y + 0.5 - center) / lean, 0.0, std::min(1.0, 2 * half_width));
      std::uint32_t& pixel = canvas.row(y)[x];
      pixel = over(pixel, color, static_cast<std::uint32_t>(std::lround(coverage * share * color.alpha)));
    }
  }
}

}  // namespace

void paint(const Canvas& canvas, const layout::Pattern& pattern) {
  paint_glow(canvas, pattern.box, pattern.glow, pattern.ground);
  for (int number = 0; number < 4; ++number) paint_curve(canvas, pattern.box, curve(number), pattern.line);
}

}  // namespace foyer::paint
