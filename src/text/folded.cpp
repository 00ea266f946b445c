#include "text/folded.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>

namespace foyer::text {

std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* decompose = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const auto given = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  const auto apart = decompose->normalize(fold->normalize(given, status), status);
  icu::UnicodeString letters;
  for (int at = 0; at < apart.length(); at = apart.moveIndex32(at, 1))
    if (u_charType(apart.char32At(at)) != U_NON_SPACING_MARK) letters.append(apart.char32At(at));
  std::string result;
  return letters.toUTF8String(result);
}

bool is_of_word(char32_t character) {
  const auto point = static_cast<UChar32>(character);
  return u_isalnum(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

Letters letters_of(std::u32string_view text) {
  const auto any = [&](auto is_such) {
    return std::any_of(text.begin(), text.end(), [&](char32_t character) { return is_such(static_cast<UChar32>(character)); });
  };
  if (any(u_islower)) return Letters::some_small;
  return any(u_isupper) ? Letters::capitals : Letters::without_case;
}

}  // namespace foyer::text
