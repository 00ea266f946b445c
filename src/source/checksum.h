// Checksums of what is kept on disk, and the names of its files: FNV-1a, 64 bits. Against chance, not against an attacker, who could
// write the schedule itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace foyer::source {

constexpr std::uint64_t fnv_start = 0xcbf29ce484222325U;

/// Goes on from `hash`, so that several texts have one checksum.
std::uint64_t fnv(std::string_view bytes, std::uint64_t hash = fnv_start);

/// Sixteen digits.
std::string to_hex(std::uint64_t number);

}  // namespace foyer::source
