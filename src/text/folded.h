// Letters as they are compared: by what they are, not by how they are written.
#pragma once

#include <string>
#include <string_view>

namespace foyer::text {

/// Without case, width, accents and invisible characters: "ＡＮＮＵＬÉ" and "annule" are one. Not for showing.
std::string folded(std::string_view text);

/// A letter, a digit, or a mark on one.
bool is_of_word(char32_t character);

enum class Letters { some_small, capitals, without_case };

/// Whether a text has small letters, else whether it has capitals: 2020 and 取消 have neither.
Letters letters_of(std::u32string_view text);

}  // namespace foyer::text
