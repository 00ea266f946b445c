// Letters and digits of ASCII alone, whatever the locale: in names of files, drivers, elements and fields, in addresses and in language
// tags. Every other byte is none of them and stays as it is, so UTF-8 stays whole.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace foyer {

constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
constexpr char small(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }
constexpr bool is_letter(char letter) { return small(letter) >= 'a' && small(letter) <= 'z'; }

inline std::string in_small_letters(std::string_view text) {
  std::string all(text);
  std::transform(all.begin(), all.end(), all.begin(), small);
  return all;
}

constexpr bool same_but_for_case(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) { return small(a) == small(b); });
}

}  // namespace foyer
