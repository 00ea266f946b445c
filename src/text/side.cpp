#include "text/side.h"

#include "text/characters.h"

#include <unicode/uchar.h>

namespace foyer::text {
namespace {

constexpr std::size_t longest_character = 4;  // bytes

Side side_of(std::string_view text) {
  if (text.empty()) return Side::space;
  const auto character = static_cast<UChar32>(characters(text.substr(0, longest_character)).front());
  if (u_isUWhiteSpace(character)) return Side::space;
  if (!u_isalnum(character)) return Side::sign;
  const auto width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? Side::wide_letter : Side::letter;
}

}  // namespace

Side side_before(std::string_view text, std::size_t at) {
  const auto begins_character = [&](std::size_t byte) { return (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U; };
  std::size_t begin = at;
  while (begin > 0 && at - begin < longest_character && (begin == at || !begins_character(begin))) --begin;
  return side_of(text.substr(begin, at - begin));
}

Side side_after(std::string_view text, std::size_t at) { return side_of(text.substr(at)); }

}  // namespace foyer::text
