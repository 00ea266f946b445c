#include "text/plain.h"

#include "text/characters.h"
#include "text/entities.h"
#include "text/html.h"
#include "text/lines.h"
#include "text/markdown.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>

namespace foyer::text {
namespace {

// Marks on one letter past the thirtieth go (UAX #15 calls the rest stream-safe): composing takes the square of their number.
std::string with_few_marks(std::string_view text) {
  constexpr int most = 30;
  std::u32string result;
  int marks = 0;
  for (const char32_t character : characters(text)) {
    const bool is_mark = (U_GET_GC_MASK(static_cast<UChar32>(character)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
    marks = is_mark ? marks + 1 : 0;
    if (marks <= most) result += character;
  }
  return to_utf8(result);
}

std::string composed(std::string text) {
  constexpr unsigned char first_with_marks = 0xCC;  // of U+0300: all before it is composed as it is
  if (std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < first_with_marks; })) return text;
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFCInstance(status);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  if (U_SUCCESS(status)) form->normalizeUTF8(0, with_few_marks(text), sink, nullptr, status);
  return U_SUCCESS(status) ? result : text;
}

}  // namespace

std::string plain(std::string_view raw) {
  const auto words = without_tags(raw);
  auto text = without_entities(without_marks(words.text));
  if (!words.was_html) text = without_tags(text).text;
  text = composed(clean(without_entities(text)));
  const std::string first_item = std::string(bullet) + " ";
  return text.starts_with(first_item) ? text.substr(first_item.size()) : text;
}

std::string limited(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  const auto ends = character_ends(text);
  if (ends.size() <= most || most == 0) return text;
  text.resize(most > 1 ? ends[most - 2] : 0);
  return clean(text) + "…";
}

}  // namespace foyer::text
