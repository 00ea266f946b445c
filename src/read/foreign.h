// Files of other kinds that come under a schedule's name.
#pragma once

#include <string>
#include <string_view>

namespace foyer::read {

/// What the text is instead of JSON and what to do, in plain words; empty where it may be JSON. The text begins with its first character
/// outside white space.
std::string foreign_kind(std::string_view text);

}  // namespace foyer::read
