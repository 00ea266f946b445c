// The files of an event on disk: a .json file, or a folder with schedule.json and its companions.
#pragma once

#include "base/file.h"
#include "base/result.h"

#include <filesystem>
#include <vector>

namespace foyer::source {

/// The folder that pictures and companions of the event stand in.
std::filesystem::path event_folder(const std::filesystem::path& event);

/// The files that make up the event, whether they exist or not: schedule.json (or the file itself) first.
std::vector<std::filesystem::path> event_paths(const std::filesystem::path& event);

/// Reads them. A missing companion is simply left out; anything else that stands in the way (missing schedule, no permission, a
/// folder or device in a file's place, over `most_bytes`) is the Error, and says what to do.
Result<std::vector<File>> read_event(const std::filesystem::path& event, std::size_t most_bytes);

}  // namespace foyer::source
