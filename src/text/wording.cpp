#include "text/wording.h"

#include "text/locale_table.h"

#include <unicode/datefmt.h>
#include <unicode/dtptngen.h>
#include <unicode/msgfmt.h>
#include <unicode/timezone.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <memory>

namespace foyer::text {
namespace {

/// The tag as ICU writes it: any case is read, and names that have been replaced ("iw") become today's ("he").
icu::Locale icu_locale(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag(icu::StringPiece(tag.data(), static_cast<int>(tag.size())), status);
  locale.canonicalize(status);
  return U_SUCCESS(status) ? locale : icu::Locale::getEnglish();
}

/// Digits are European and the calendar is Gregorian everywhere, as in the schedule and in the times beside them.
icu::Locale with_plain_numbers(icu::Locale locale) {
  UErrorCode status = U_ZERO_ERROR;
  // ICU's own names: for those of BCP 47 ("nu", "ca") it first makes a table of all there are, which costs a start 5 ms.
  locale.setKeywordValue("numbers", "latn", status);
  locale.setKeywordValue("calendar", "gregorian", status);
  assert(U_SUCCESS(status));
  return locale;
}

/// "zh-HK" is zh_Hant_HK: the script that a language is written in there, unless the tag says so itself.
icu::Locale with_script(icu::Locale locale) {
  UErrorCode status = U_ZERO_ERROR;
  locale.addLikelySubtags(status);
  return locale;
}

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  return text.toUTF8String(result);
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

// Most readers of English at a venue abroad write the day before the month.
bool is_plain_english(std::string_view language) { return language == "en"; }

icu::Locale date_locale(std::string_view language) {
  return with_plain_numbers(is_plain_english(language) ? icu::Locale::getUK() : icu_locale(language));
}

std::string by_skeleton(const std::string& locale, const char* skeleton, LocalTime time) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateFormat> format(icu::DateFormat::createInstanceForSkeleton(skeleton, icu::Locale(locale.c_str()), status));
  if (!format || U_FAILURE(status)) return {};
  format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  icu::UnicodeString result;
  return utf8(format->format(static_cast<UDate>(time.time_since_epoch().count()) * 1000.0, result));
}

bool counts_twelve_hours(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns(icu::DateTimePatternGenerator::createInstance(locale, status));
  if (!patterns || U_FAILURE(status)) return false;
  const auto cycle = patterns->getDefaultHourCycle(status);
  return U_SUCCESS(status) && (cycle == UDAT_HOUR_CYCLE_11 || cycle == UDAT_HOUR_CYCLE_12);
}

bool has_twelve_hours(std::string_view language, HourCycle cycle) {
  if (cycle != HourCycle::of_language) return cycle == HourCycle::twelve;
  const auto locale = icu_locale(language);
  return !std::string_view(locale.getCountry()).empty() && counts_twelve_hours(locale);
}

/// The file in the same language and script; English for a language that has none.
const Locale& locale_for(std::string_view language) {
  const auto wanted = with_script(icu_locale(language));
  const auto all = locales();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Locale& locale) {
    const auto offered = with_script(icu_locale(locale.tag));
    return std::string_view(offered.getLanguage()) == wanted.getLanguage() && std::string_view(offered.getScript()) == wanted.getScript();
  });
  if (found != all.end()) return *found;
  return *std::find_if(all.begin(), all.end(), [](const Locale& locale) { return locale.tag == "en"; });
}

bool has_right_to_left(const icu::UnicodeString& text) {
  for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const auto direction = u_charDirection(text.char32At(at));
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return false;
}

/// Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode Annex 9), so that neither side turns the other around.
icu::UnicodeString isolated(const icu::UnicodeString& text) {
  constexpr char16_t first_strong_isolate = 0x2068, pop_isolate = 0x2069;
  return icu::UnicodeString(first_strong_isolate).append(text).append(pop_isolate);
}

icu::Formattable formattable(const std::variant<int, std::string>& value, const icu::Locale& locale) {
  if (std::holds_alternative<int>(value)) return {std::get<int>(value)};
  const auto text = utf16(std::get<std::string>(value));
  return {locale.isRightToLeft() || has_right_to_left(text) ? isolated(text) : text};
}

}  // namespace

Wording::Wording(std::string_view language, HourCycle cycle)
    : language_(language),
      date_locale_(date_locale(language).getName()),
      locale_(&locale_for(language)),
      twelve_hours_(has_twelve_hours(language, cycle)) {}

std::string Wording::say(std::string_view phrase, const std::vector<Argument>& arguments) const {
  const auto& phrases = locale_->phrases;
  const auto found = std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& entry) { return entry.name == phrase; });
  assert(found != phrases.end());
  if (arguments.empty()) return std::string(found->pattern);
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = with_plain_numbers(icu_locale(locale_->tag));
  const icu::MessageFormat format(utf16(found->pattern), locale, status);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.emplace_back(name);
    values.push_back(formattable(value, locale));
  }
  icu::UnicodeString result;
  format.format(names.data(), values.data(), static_cast<int>(values.size()), result, status);
  assert(U_SUCCESS(status));
  return utf8(result);
}

std::string Wording::time(LocalTime time) const {
  if (twelve_hours_) return by_skeleton(date_locale_, "hmm", time);
  const auto minutes = std::chrono::floor<Minutes>(time - std::chrono::floor<std::chrono::days>(time)).count();
  char text[8];
  std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
  return text;
}

std::string Wording::date(LocalDay day) const { return by_skeleton(date_locale_, "MMMMd", day); }

std::string Wording::weekday(LocalDay day) const { return by_skeleton(date_locale_, "EEEE", day); }

std::string Wording::day(LocalDay day) const {
  // ICU has a comma here that signs do without.
  if (is_plain_english(language_)) return weekday(day) + ' ' + date(day);
  return by_skeleton(date_locale_, "EEEEMMMMd", day);
}

std::string Wording::capitals(std::string_view text) const { return utf8(utf16(text).toUpper(icu_locale(language_))); }

}  // namespace foyer::text
