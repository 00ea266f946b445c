// Sizes of files and answers, for staff.
#pragma once

#include <cstddef>
#include <string>

namespace foyer::source {

/// "32 MB", "300 KB", "5 bytes", rounded down.
inline std::string size_in_words(std::size_t bytes) {
  if (bytes >= 1U << 20U) return std::to_string(bytes >> 20U) + " MB";
  return bytes >= 1U << 10U ? std::to_string(bytes >> 10U) + " KB" : std::to_string(bytes) + " bytes";
}

}  // namespace foyer::source
