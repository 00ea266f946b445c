// One file from disk, whole, and the system's refusals in words for staff.
#pragma once

#include "base/file.h"
#include "base/instant.h"
#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace foyer::source {

/// What that errno value says, as the end of a sentence: "no such file".
std::string in_words(int error);

/// When the file was last changed; the beginning of time where there is none.
Instant changed_at(const std::filesystem::path& path);

/// Nothing where there is no such file. Never waits for a pipe or a device: what is not a plain file is an Error.
Result<std::optional<File>> read_file(const std::filesystem::path& path, std::size_t most_bytes);

}  // namespace foyer::source
