// Every limit that foyer sets to what it reads, fetches, draws and keeps.
#pragma once

#include <cstddef>

namespace foyer::limits {

// Kept on disk
inline constexpr std::size_t kept_bytes =
    256U << 20U;  // of one file in the state folder: the files of the largest event, and room to spare

}  // namespace foyer::limits
