// The one loop that a cross-fade spends its time in.
#pragma once

#include <cstddef>
#include <cstdint>

namespace foyer::stage {

/// The weight at which only the second picture is left.
inline constexpr int full_weight = 256;

/// Mixes two rows of pixels into `out`, which may be one of them: `weight` 0 gives exactly `from`, full_weight exactly `to`.
void blend(const std::uint32_t* from, const std::uint32_t* to, std::uint32_t* out, std::size_t pixels, int weight);

}  // namespace foyer::stage
