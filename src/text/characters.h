// A text as its code points and back, by ICU.
#pragma once

#include <string>
#include <string_view>

namespace foyer::text {

/// Bytes that are not UTF-8 become U+FFFD.
std::u32string characters(std::string_view utf8);
std::string to_utf8(const std::u32string& characters);

}  // namespace foyer::text
