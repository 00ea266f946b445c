#include "paint/scale.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace foyer::paint {
namespace {

/// The pixels along one axis that make up one pixel of the result, and the weight of each; the weights sum up to 1.
struct Taps {
  int first = 0;
  std::vector<float> weights;
};

Taps averaged(double from, double to, int length) {
  const int first = std::clamp(static_cast<int>(std::floor(from)), 0, length - 1);
  const int last = std::clamp(static_cast<int>(std::ceil(to)) - 1, first, length - 1);
  Taps taps{first, {}};
  for (int i = first; i <= last; ++i) {
    taps.weights.push_back(static_cast<float>((std::min(to, i + 1.0) - std::max(from, double(i))) / (to - from)));
  }
  return taps;
}

Taps interpolated(double center, int length) {
  const double at = std::clamp(center - 0.5, 0.0, length - 1.0);
  const int first = std::min(static_cast<int>(at), std::max(0, length - 2));
  if (length == 1) return {0, {1.0F}};
  const auto second = static_cast<float>(at - first);
  return {first, {1.0F - second, second}};
}

std::vector<Taps> taps_for(double start, double extent, int count, int length) {
  std::vector<Taps> taps;
  const double step = extent / count;
  for (int i = 0; i < count; ++i) {
    taps.push_back(step >= 1 ? averaged(start + i * step, start + (i + 1) * step, length) : interpolated(start + (i + 0.5) * step, length));
  }
  return taps;
}

using Channels = std::array<float, 4>;
using Row = std::vector<Channels>;

Row scaled_row(const std::uint32_t* pixels, const std::vector<Taps>& taps) {
  Row row(taps.size());
  for (std::size_t x = 0; x < taps.size(); ++x) {
    Channels sum{};
    const std::uint32_t* pixel = pixels + taps[x].first;
    for (float weight : taps[x].weights) {
      for (unsigned c = 0; c < 4; ++c) sum[c] += weight * static_cast<float>(*pixel >> (8 * c) & 255U);
      ++pixel;
    }
    row[x] = sum;
  }
  return row;
}

/// The rows of a picture, scaled across; the last two are kept, for the next row of the result needs them again.
class Rows {
 public:
  Rows(const View& picture, const std::vector<Taps>& across) : picture_(picture), across_(across) {}

  const Row& at(int y) {
    Kept& kept = kept_[static_cast<unsigned>(y) % 2];
    if (kept.y != y) kept = {y, scaled_row(picture_.pixels + static_cast<std::ptrdiff_t>(y) * picture_.pitch, across_)};
    return kept.row;
  }

 private:
  struct Kept {
    int y = -1;
    Row row;
  };
  const View& picture_;
  const std::vector<Taps>& across_;
  std::array<Kept, 2> kept_;
};

std::uint32_t pixel_of(const Channels& channels) {
  std::uint32_t pixel = 0;
  for (unsigned c = 0; c < 4; ++c) pixel |= static_cast<std::uint32_t>(channels[c]) << (8 * c);
  return pixel;
}

}  // namespace

Bitmap scaled(const View& picture, const Part& part, Size size) {
  assert(picture.size.width > 0 && picture.size.height > 0);
  Bitmap result{size, {}};
  if (size.width <= 0 || size.height <= 0) return {};
  const std::vector<Taps> across = taps_for(part.x, part.width, size.width, picture.size.width);
  const std::vector<Taps> down = taps_for(part.y, part.height, size.height, picture.size.height);
  Rows rows(picture, across);
  Row sum(across.size());
  result.pixels.reserve(across.size() * down.size());
  for (const Taps& taps : down) {
    std::fill(sum.begin(), sum.end(), Channels{0.5F, 0.5F, 0.5F, 0.5F});  // so that cutting off the fraction rounds
    for (std::size_t i = 0; i < taps.weights.size(); ++i) {
      const Row& row = rows.at(taps.first + static_cast<int>(i));
      for (std::size_t x = 0; x < sum.size(); ++x) {
        for (unsigned c = 0; c < 4; ++c) sum[x][c] += taps.weights[i] * row[x][c];
      }
    }
    for (const Channels& channels : sum) result.pixels.push_back(pixel_of(channels));
  }
  return result;
}

}  // namespace foyer::paint
