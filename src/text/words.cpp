#include "text/words.h"

#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <optional>
#include <vector>

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

std::vector<std::u32string> words_of(std::string_view text) {
  std::vector<std::u32string> words(1);
  for (const char32_t character : characters(text))
    if (u_isUWhiteSpace(static_cast<UChar32>(character)) == 0) words.back() += character;
    else if (!words.back().empty()) words.emplace_back();
  if (words.back().empty()) words.pop_back();
  return words;
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
  std::vector<char32_t> starts;
  std::optional<char32_t> title;  // what an academic title begins with, such as "Prof.": it stands in where there is no name
  for (const auto& word : words_of(name)) {
    const char32_t first = word.front();
    if (u_isalpha(static_cast<UChar32>(first)) == 0) continue;
    const bool is_abbreviated = word.size() > 2 && word.back() == U'.';
    if (is_abbreviated) title = title.value_or(first);
    else starts.push_back(first);
  }
  if (starts.empty() && title) starts.push_back(*title);
  if (starts.empty()) return {};
  const auto upper = [](char32_t letter) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(letter))); };
  std::u32string result{upper(starts.front())};
  if (starts.size() > 1 && !is_ideograph(starts.front())) result += upper(starts.back());
  return to_utf8(result);
}

}  // namespace foyer::text
