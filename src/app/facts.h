// Looks at this computer for `foyer doctor`, and changes nothing on it; pictures of the event that servers give are kept, as for a display.
#pragma once

#include "app/commands.h"
#include "app/diagnosis.h"
#include "zone/zone.h"

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>

namespace foyer::app {

/// Reads the event and asks each of its servers once. `zone` is what the options name.
Facts gather_facts(const DoctorOptions& options, const std::optional<zone::Zone>& zone);

/// The name of a program that has that terminal (by its device number) as its own; empty where none has. foyer does not count, nor what
/// runs as the display's user: its X server, say.
std::string program_on_terminal(int terminal, std::optional<uid_t> display_user, const std::filesystem::path& processes = "/proc");

}  // namespace foyer::app
