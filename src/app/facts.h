// Looks at this computer for `foyer doctor`, and changes nothing on it.
#pragma once

#include "app/diagnosis.h"

#include <string>

namespace foyer::app {

/// Reads the event and asks each of its servers once; `event` may be empty.
Facts gather_facts(const std::string& event);

/// The name of a program, foyer aside, that has that terminal (by its device number) as its own; empty where none has.
std::string program_on_terminal(int terminal, const std::filesystem::path& processes = "/proc");

}  // namespace foyer::app
