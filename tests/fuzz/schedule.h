// What must hold of a schedule, whatever the bytes that it was read from.
#pragma once

#include <string>
#include <string_view>

namespace foyer::fuzz {

/// Reads the bytes as `foyer show` would, checks what came of it, and, where they are another system's, that `foyer import` writes what is
/// read as the same sessions.
void check_schedule(std::string_view bytes);

/// The same of a file of that name beside a small schedule.
void check_companion(const std::string& name, std::string_view bytes);

}  // namespace foyer::fuzz
