#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace foyer::text {

std::u32string characters(std::string_view utf8) {
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size())));
  std::u32string result;
  for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1)) result += static_cast<char32_t>(text.char32At(at));
  return result;
}

std::string to_utf8(const std::u32string& characters) {
  icu::UnicodeString text;
  for (const char32_t character : characters) text.append(static_cast<UChar32>(character));
  std::string result;
  return text.toUTF8String(result);
}

bool has_small_letters(std::string_view utf8) {
  const auto all = characters(utf8);
  return std::any_of(all.begin(), all.end(), [](char32_t character) {
    return (U_GET_GC_MASK(static_cast<UChar32>(character)) & (U_GC_LL_MASK | U_GC_LO_MASK)) != 0;
  });
}

}  // namespace foyer::text
