#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <vector>

namespace foyer::text {

std::u32string characters(std::string_view utf8) {
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size())));
  std::vector<UChar32> all(static_cast<std::size_t>(text.length()));
  UErrorCode status = U_ZERO_ERROR;
  const auto length = text.toUTF32(all.data(), text.length(), status);
  return {all.begin(), all.begin() + length};
}

std::string to_utf8(const std::u32string& characters) {
  const std::vector<UChar32> all(characters.begin(), characters.end());
  std::string result;
  return icu::UnicodeString::fromUTF32(all.data(), static_cast<int>(all.size())).toUTF8String(result);
}

bool has_small_letters(std::string_view utf8) {
  const auto all = characters(utf8);
  return std::any_of(all.begin(), all.end(), [](char32_t character) {
    return (U_GET_GC_MASK(static_cast<UChar32>(character)) & (U_GC_LL_MASK | U_GC_LO_MASK)) != 0;
  });
}

}  // namespace foyer::text
