// The last good schedule, kept on disk so that a start with a broken or missing file still has something true to show.
#pragma once

#include "base/file.h"
#include "base/instant.h"
#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace foyer::source {

/// $XDG_STATE_HOME/foyer, or ~/.local/state/foyer; nothing where neither can be known.
std::optional<std::filesystem::path> state_folder();

/// What an event on this machine is recognised by: its absolute path.
std::string full_name(const std::filesystem::path& event);

/// Keeps the files of that event in one file of `folder`, see keep_generation(). The Error says why that failed; the display goes on
/// without.
Result<std::filesystem::path> keep_last_good(const std::filesystem::path& folder, const std::filesystem::path& event,
                                             const std::vector<File>& files);

/// Whether just these files are kept for that event: they need be neither kept again nor looked at.
bool is_last_good(const std::filesystem::path& folder, const std::filesystem::path& event, const std::vector<File>& files);

struct LastGood {
  std::vector<File> files;
  Instant kept;        // when
  std::string damage;  // of a newer one, which could not be taken; empty where there is none
};

/// What was kept for that event (recognised by its absolute path), the newest that is whole; nothing where nothing was. The Error where
/// none is whole.
Result<std::optional<LastGood>> load_last_good(const std::filesystem::path& folder, const std::filesystem::path& event);

}  // namespace foyer::source
