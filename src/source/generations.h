// What is kept for the next start, each file with its checksum and with the generation before it: so one whole of them is left, whatever
// a power cut, a full or a failing disk does in the middle.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::source {

/// Keeps the parts, one behind the other, at that path. What stood there, if it is whole, is the generation before from then on. The Error
/// is as of replace_file().
std::optional<Error> keep_generation(const std::filesystem::path& path, const std::vector<std::string_view>& parts);

struct Generation {
  std::string bytes;
  std::filesystem::path path;  // the file that they stand in
  std::string damage;          // what is wrong with a newer file; empty where there is none
};

/// The newest generation that is whole: of the file itself, the one before it, and what a writer finished but had no time to put into its
/// place. Nothing where none was ever kept; the Error where what was kept cannot be read.
Result<std::optional<Generation>> find_generation(const std::filesystem::path& path, std::size_t most_bytes);

/// Removes all of them.
void forget_generations(const std::filesystem::path& path);

}  // namespace foyer::source
