#include "stage/blend.h"

#include <cassert>

namespace foyer::stage {

void blend(const std::uint32_t* from, const std::uint32_t* to, std::uint32_t* out, std::size_t pixels, int weight) {
  assert(weight >= 0 && weight <= full_weight);
  const auto* old_bytes = reinterpret_cast<const std::uint8_t*>(from);
  const auto* new_bytes = reinterpret_cast<const std::uint8_t*>(to);
  auto* out_bytes = reinterpret_cast<std::uint8_t*>(out);
  const auto new_weight = static_cast<std::uint16_t>(weight);
  const auto old_weight = static_cast<std::uint16_t>(full_weight - weight);
  const std::size_t count = pixels * sizeof(std::uint32_t);
  for (std::size_t at = 0; at < count; ++at) {  // every sum fits 16 bits, so that eight of them fit a vector
    out_bytes[at] = static_cast<std::uint8_t>((old_bytes[at] * old_weight + new_bytes[at] * new_weight + 128) >> 8);
  }
}

}  // namespace foyer::stage
