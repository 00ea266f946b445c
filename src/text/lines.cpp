#include "text/lines.h"

#include "text/characters.h"
#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <utility>

namespace foyer::text {
namespace {

using MakeIterator = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);
using Ends = std::vector<std::size_t>;

icu::Locale locale_of(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag(icu::StringPiece(language.data(), static_cast<int>(language.size())), status);
  return U_SUCCESS(status) ? locale : icu::Locale::getRoot();
}

Ends boundaries(MakeIterator make, const icu::Locale& locale, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(make(locale, status));
  if (!iterator || U_FAILURE(status)) return {text.size()};
  UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator->setText(utext, status);
  Ends ends;
  for (auto at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next())
    if (at > 0) ends.push_back(static_cast<std::size_t>(at));
  utext_close(utext);
  if (!text.empty() && (ends.empty() || ends.back() != text.size())) ends.push_back(text.size());
  return ends;
}

bool is_space(char32_t character) {
  return character == ' ' || (character >= 0x09 && character <= 0x0D) || character == 0x85 || character == 0x2028 || character == 0x2029;
}

// Ranges of characters that draw nothing and only upset a layout: controls, zero-width spaces, direction overrides, private use.
constexpr std::array<std::pair<char32_t, char32_t>, 8> unwanted{{{0x00, 0x1F},
                                                                 {0x7F, 0x9F},
                                                                 {0x200B, 0x200B},
                                                                 {0x202D, 0x202E},
                                                                 {0x2060, 0x2060},
                                                                 {0xE000, 0xF8FF},
                                                                 {0xFEFF, 0xFEFF},
                                                                 {0xFFF9, 0xFFFB}}};

bool is_unwanted(char32_t character) {
  if (character >= ' ' && character <= '~') return false;  // most are
  return std::any_of(unwanted.begin(), unwanted.end(),
                     [&](const auto& range) { return character >= range.first && character <= range.second; });
}

bool is_ascii_of_word(char byte) { return byte > ' ' && byte <= '~'; }

// How much of the beginning is clean as it stands: words of ASCII, a space between each two.
std::size_t length_of_words(std::string_view text) {
  const auto is_word = [&](std::size_t at) { return at < text.size() && is_ascii_of_word(text[at]); };
  std::size_t at = 0;
  while (is_word(at) || (at > 0 && is_word(at + 1) && text[at] == ' ')) ++at;
  return at;
}

}  // namespace

Ends line_ends(std::string_view text, std::string_view language, Words words) {
  icu::Locale locale = locale_of(language);
  const std::string_view primary = locale.getLanguage();
  UErrorCode status = U_ZERO_ERROR;
  locale.setKeywordValue("lb", "strict", status);  // in Japanese no small kana and no long mark begins a line
  if (words == Words::stay_whole) locale.setKeywordValue("lw", "phrase", status);
  Ends ends = boundaries(icu::BreakIterator::createLineInstance, locale, text);
  if (primary == "ko") std::erase_if(ends, [&](std::size_t end) { return end < text.size() && text[end - 1] != ' '; });
  // ICU keeps phrases together in Japanese alone; of Chinese it knows the words.
  if (primary == "zh" && words == Words::stay_whole) {
    const Ends whole = boundaries(icu::BreakIterator::createWordInstance, locale, text);
    std::erase_if(ends, [&](std::size_t end) { return !std::binary_search(whole.begin(), whole.end(), end); });
  }
  return ends;
}

Ends character_ends(std::string_view text) {
  // Of printable ASCII each byte is a character: most lines are, and finding that out costs nothing.
  if (std::all_of(text.begin(), text.end(), [](char byte) { return byte >= ' ' && byte <= '~'; })) {
    Ends ends(text.size());
    std::iota(ends.begin(), ends.end(), std::size_t{1});
    return ends;
  }
  return boundaries(icu::BreakIterator::createCharacterInstance, icu::Locale::getRoot(), text);
}

std::string lead(std::string_view text, std::string_view language, int most_words) {
  std::size_t taken = 0;
  for (const auto end : boundaries(icu::BreakIterator::createSentenceInstance, locale_of(language), text)) {
    if (taken > 0 && count_words(text.substr(0, end)) > most_words) break;
    taken = end;
  }
  return clean(text.substr(0, taken));
}

std::vector<std::string> sentences(std::string_view text, std::string_view language) {
  std::vector<std::string> result;
  std::size_t from = 0;
  for (const auto end : boundaries(icu::BreakIterator::createSentenceInstance, locale_of(language), text)) {
    result.push_back(clean(text.substr(from, end - from)));
    from = end;
  }
  return result;
}

std::string clean(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool space = false;
  const auto walk = [&](const auto& part, auto& into) {
    for (const auto character : part) {
      if (is_space(character)) {
        space = !result.empty() || !into.empty();
      } else if (!is_unwanted(character)) {
        if (space) into += ' ';
        space = false;
        into += character;
      }
    }
  };
  const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
  while (!text.empty()) {
    const auto words = text.substr(0, length_of_words(text));  // most of a text needs neither decoding nor cleaning
    if (!words.empty() && std::exchange(space, false)) result += ' ';
    result += words;
    text.remove_prefix(words.size());
    const auto other = std::find_if_not(text.begin(), text.end(), [&](char byte) { return is_ascii(byte) && !is_ascii_of_word(byte); });
    const auto next = std::find_if(other, text.end(), is_ascii);
    walk(std::string_view(text.begin(), other), result);
    std::u32string decoded;
    walk(characters(std::string_view(other, next)), decoded);
    result += to_utf8(decoded);
    text.remove_prefix(static_cast<std::size_t>(next - text.begin()));
  }
  return result;
}

}  // namespace foyer::text
