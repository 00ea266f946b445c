// What foyer saw change in an event, kept on disk: a restart must not forget that a session was moved.
#pragma once

#include "base/result.h"
#include "model/history.h"

#include <filesystem>
#include <optional>
#include <string>

namespace foyer::app {

/// `folder` is where foyer keeps what it knows; `event` the full name or the address of the event.
std::optional<Error> keep_history(const std::filesystem::path& folder, const std::string& event, const model::History& history);

/// Empty where there is none; the Error where it is damaged, or another version of foyer wrote it.
Result<model::History> load_history(const std::filesystem::path& folder, const std::string& event);

}  // namespace foyer::app
