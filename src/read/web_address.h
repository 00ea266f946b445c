// Addresses of pages as other systems write them.
#pragma once

#include <string>
#include <string_view>

namespace foyer::read {

/// Whether the text begins like a whole http(s) address.
bool is_web_address(std::string_view text);

/// The http(s) address that is meant: the text itself, or what it is relative to `base`, which is taken for a folder. Its scheme is in
/// small letters. Empty where that gives none.
std::string web_address(std::string_view text, std::string_view base);

}  // namespace foyer::read
