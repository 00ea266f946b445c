// A text as its code points and back, and what they are, by ICU.
#pragma once

#include <string>
#include <string_view>

namespace foyer::text {

/// Bytes that are not UTF-8 become U+FFFD.
std::u32string characters(std::string_view utf8);
std::string to_utf8(const std::u32string& characters);

/// Whether any letter is read by its lower half: a small one, or one of a script that has no capitals.
bool has_small_letters(std::string_view utf8);

}  // namespace foyer::text
