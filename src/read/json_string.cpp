#include "read/json_string.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace foyer::read {
namespace {

bool stands_for_itself(char letter) { return letter != '"' && letter != '\\' && static_cast<unsigned char>(letter) >= 0x20; }

void append(std::string& text, std::uint32_t character) {
  const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
  const auto further = [&](int shift) { byte(0x80U | ((character >> shift) & 0x3FU)); };
  if (character < 0x80) return byte(character);
  if (character < 0x800) byte(0xC0U | (character >> 6));
  else if (character < 0x10000) byte(0xE0U | (character >> 12)), further(6);
  else byte(0xF0U | (character >> 18)), further(12), further(6);
  further(0);
}

// Reads escapes; each function moves `at_` behind what it has read.
class Escapes {
 public:
  Escapes(std::string_view json, std::size_t at) : json_(json), at_(at) {}

  std::size_t at() const { return at_; }

  // What the escape there, behind its backslash, stands for; false where it is none.
  bool take(std::string& text) {
    static constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    if (at_ == json_.size()) return false;
    const char letter = json_[at_++];
    if (letter == 'u') return take_character(text);
    const auto known = letters.find(letter);
    if (known != letters.npos) text += meanings[known];
    return known != letters.npos;
  }

 private:
  // "00e9", and of characters that need two of them "d83d\ude00".
  bool take_character(std::string& text) {
    const auto first = take_unit();
    if (!first || is_low(*first)) return false;
    if (*first < 0xD800 || *first > 0xDBFF) return append(text, *first), true;
    if (json_.substr(at_, 2) != "\\u") return false;
    at_ += 2;
    const auto second = take_unit();
    if (!second || !is_low(*second)) return false;
    append(text, 0x10000U + ((*first - 0xD800U) << 10) + (*second - 0xDC00U));
    return true;
  }

  std::optional<std::uint32_t> take_unit() {
    const auto digits = json_.substr(at_, 4);
    std::uint32_t unit = 0;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16).ptr;
    if (digits.size() < 4 || end != digits.data() + digits.size()) return {};
    at_ += digits.size();
    return unit;
  }

  static bool is_low(std::uint32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

  std::string_view json_;
  std::size_t at_;
};

}  // namespace

std::optional<JsonString> json_string(std::string_view json, std::size_t begin) {
  JsonString string;
  for (auto at = begin; at < json.size();) {
    const auto from = json.begin() + static_cast<std::ptrdiff_t>(at);
    const auto run = std::find_if_not(from, json.end(), stands_for_itself) - from;
    string.text.append(json, at, static_cast<std::size_t>(run));
    at += static_cast<std::size_t>(run);
    string.end = at;
    if (at == json.size() || (json[at] != '"' && json[at] != '\\')) return {};
    if (json[at] == '"') return string;
    Escapes escapes(json, at + 1);
    if (!escapes.take(string.text)) return {};
    at = escapes.at();
  }
  return {};
}

}  // namespace foyer::read
