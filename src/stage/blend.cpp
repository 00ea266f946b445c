#include "stage/blend.h"

#include <cassert>
#include <cstring>

namespace foyer::stage {
namespace {

/// Single channels, each in a lane of 16 bits, which holds every sum below. GCC and clang make one packed instruction of each operation
/// on such a type, so that the speed of a fade does not hang on what an optimiser sees in a loop.
using Lanes = std::uint16_t __attribute__((vector_size(16)));
constexpr std::size_t pixels_at_once = sizeof(Lanes) / sizeof(std::uint32_t);

struct Weights {
  std::uint16_t from, to;
};

Lanes sums(Lanes from, Lanes to, Weights weights) { return from * weights.from + to * weights.to + 128; }

template <std::size_t count>
void blend_pixels(const std::uint32_t* from, const std::uint32_t* to, std::uint32_t* out, Weights weights) {
  Lanes old_lanes{}, new_lanes{};
  std::memcpy(&old_lanes, from, count * sizeof *from);
  std::memcpy(&new_lanes, to, count * sizeof *to);
  const Lanes even = sums(old_lanes & 0xFF, new_lanes & 0xFF, weights) >> 8;
  const Lanes odd = sums(old_lanes >> 8, new_lanes >> 8, weights) & 0xFF00;
  const Lanes both = even | odd;
  std::memcpy(out, &both, count * sizeof *out);
}

}  // namespace

void blend(const std::uint32_t* from, const std::uint32_t* to, std::uint32_t* out, std::size_t pixels, int weight) {
  assert(weight >= 0 && weight <= full_weight);
  const Weights weights{static_cast<std::uint16_t>(full_weight - weight), static_cast<std::uint16_t>(weight)};
  std::size_t at = 0;
  for (; at + pixels_at_once <= pixels; at += pixels_at_once) blend_pixels<pixels_at_once>(from + at, to + at, out + at, weights);
  for (; at < pixels; ++at) blend_pixels<1>(from + at, to + at, out + at, weights);
}

}  // namespace foyer::stage
