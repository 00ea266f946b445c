#include "text/words.h"

#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace foyer::text {
namespace {

bool is_ideograph(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(character), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL: return true;
    default: return false;
  }
}

}  // namespace

int count_words(std::string_view text) {
  int words = 0, ideographs = 0;
  bool inside = false;
  for (const char32_t character : characters(text)) {
    if (is_ideograph(character)) {
      ++ideographs;
      inside = false;
    } else if (u_isalnum(static_cast<UChar32>(character)) != 0) {
      if (!inside) ++words;
      inside = true;
    } else if (u_isUWhiteSpace(static_cast<UChar32>(character)) != 0) {
      inside = false;
    }
  }
  return words + (ideographs + 1) / 2;
}

std::string initials(std::string_view name) {
  std::u32string letters;
  bool at_start = true;
  std::u32string starts;
  for (const char32_t character : characters(name)) {
    if (at_start && u_isalpha(static_cast<UChar32>(character)) != 0) starts.push_back(character);
    at_start = u_isUWhiteSpace(static_cast<UChar32>(character)) != 0 || character == '-';
  }
  if (!starts.empty()) letters += static_cast<char32_t>(u_toupper(static_cast<UChar32>(starts.front())));
  if (starts.size() > 1 && !is_ideograph(starts.front())) letters += static_cast<char32_t>(u_toupper(static_cast<UChar32>(starts.back())));
  return to_utf8(letters);
}

}  // namespace foyer::text
