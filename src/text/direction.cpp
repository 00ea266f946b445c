#include "text/direction.h"

#include <unicode/ubidi.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <array>
#include <cstdint>
#include <memory>

namespace foyer::text {
namespace {

/// ICU orders UTF-16; everything around it counts bytes.
struct Units {
  icu::UnicodeString text;
  std::vector<std::size_t> bytes;  // where each unit's character begins, and the end
};

Units units_of(std::string_view utf8) {
  Units units;
  UErrorCode status = U_ZERO_ERROR;
  UText* text = utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
  for (std::size_t start = 0; start < utf8.size();) {
    units.text.append(utext_next32(text));
    units.bytes.resize(static_cast<std::size_t>(units.text.length()), start);
    start = static_cast<std::size_t>(utext_getNativeIndex(text));
  }
  utext_close(text);
  units.bytes.push_back(utf8.size());
  return units;
}

using Bidi = std::unique_ptr<UBiDi, decltype(&ubidi_close)>;

/// The levels of a paragraph; null where ICU has no memory for it. `units` must outlive it.
Bidi levels_of(const Units& units, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  Bidi bidi(ubidi_open(), ubidi_close);
  const UBiDiLevel level = is_right_to_left(language) ? UBIDI_DEFAULT_RTL : UBIDI_DEFAULT_LTR;
  ubidi_setPara(bidi.get(), units.text.getBuffer(), units.text.length(), level, nullptr, &status);
  if (U_FAILURE(status)) bidi.reset();
  return bidi;
}

}  // namespace

bool is_right_to_left(std::string_view language) {
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(std::string(language).c_str(), locale.data(), static_cast<std::int32_t>(locale.size()) - 1, nullptr, &status);
  return U_SUCCESS(status) && uloc_isRightToLeft(locale.data()) != 0;
}

bool is_right_to_left(std::string_view paragraph, std::string_view language) {
  const Units units = units_of(paragraph);
  const Bidi bidi = levels_of(units, language);
  return units.text.isEmpty() || !bidi ? is_right_to_left(language) : (ubidi_getParaLevel(bidi.get()) & 1U) != 0;
}

std::vector<DirectionRun> visual_runs(std::string_view line, std::string_view language) {
  if (line.empty()) return {};
  const Units units = units_of(line);
  const Bidi bidi = levels_of(units, language);
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t count = bidi ? ubidi_countRuns(bidi.get(), &status) : 0;
  if (count == 0 || U_FAILURE(status)) return {{0, line.size(), false}};
  std::vector<DirectionRun> runs;
  for (std::int32_t index = 0; index < count; ++index) {
    std::int32_t start = 0, length = 0;
    const bool right_to_left = ubidi_getVisualRun(bidi.get(), index, &start, &length) == UBIDI_RTL;
    const auto first = static_cast<std::size_t>(start), last = first + static_cast<std::size_t>(length);
    const std::size_t from = units.bytes[first], to = units.bytes[last];
    runs.push_back({from, to - from, right_to_left});
  }
  return runs;
}

std::string directed(std::string line, bool right_to_left, std::string_view language) {
  if (line.empty() || is_right_to_left(line, language) == right_to_left) return line;
  return (right_to_left ? "\u200F" : "\u200E") + line;
}

}  // namespace foyer::text
