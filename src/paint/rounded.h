// A box with rounded corners: how much of each pixel it covers, and painting through that.
#pragma once

#include "base/geometry.h"
#include "paint/canvas.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace foyer::paint {

class Rounded {
 public:
  Rounded(const Rect& box, int radius) : box_(box), radius_(std::clamp<double>(radius, 0, std::min(box.width, box.height) / 2.0)) {}

  const Rect& box() const { return box_; }

  /// How many pixels at each end of that row can be covered in part.
  int corner(int y) const {
    const double inner = box_.height / 2.0 - radius_;
    return std::abs(y + 0.5 - (box_.y + box_.height / 2.0)) <= inner ? 0 : static_cast<int>(std::ceil(radius_));
  }

  /// The share of the pixel that is inside, 0 to 255, by the distance of its centre from the corner's arc. For pixels of the box.
  std::uint32_t coverage(int x, int y) const {
    const double right = std::abs(x + 0.5 - (box_.x + box_.width / 2.0)) - (box_.width / 2.0 - radius_);
    const double down = std::abs(y + 0.5 - (box_.y + box_.height / 2.0)) - (box_.height / 2.0 - radius_);
    if (right <= 0 || down <= 0) return 255;
    return static_cast<std::uint32_t>(std::lround(255 * std::clamp(radius_ + 0.5 - std::hypot(right, down), 0.0, 1.0)));
  }

 private:
  Rect box_;
  double radius_;
};

/// Calls `edge(pixel, x, y, coverage)` for the pixels of the corners and `inside(first, x, y, count)` for each row of the rest.
template <class Edge, class Inside>
void each_row(const Canvas& canvas, const Rounded& shape, const Edge& edge, const Inside& inside) {
  const Rect part = common_part(canvas.clip, shape.box());
  for (int y = part.y; y < part.bottom(); ++y) {
    std::uint32_t* row = canvas.row(y);
    const int corner = shape.corner(y);
    const int left = std::clamp(shape.box().x + corner, part.x, part.right());
    const int right = std::clamp(shape.box().right() - corner, left, part.right());
    for (int x = part.x; x < left; ++x) edge(row[x], x, y, shape.coverage(x, y));
    if (right > left) inside(row + left, left, y, right - left);
    for (int x = right; x < part.right(); ++x) edge(row[x], x, y, shape.coverage(x, y));
  }
}

}  // namespace foyer::paint
