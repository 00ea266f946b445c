// Addresses of pages as other systems write them.
#pragma once

#include <string>
#include <string_view>

namespace foyer::read {

/// The http(s) address that is meant: the text itself, or what it is relative to `base`, which is taken for a folder. Empty where that
/// gives none.
std::string web_address(std::string_view text, std::string_view base);

}  // namespace foyer::read
