#include "text/wording.h"

#include "text/locale_table.h"

#include <unicode/datefmt.h>
#include <unicode/msgfmt.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <memory>

namespace foyer::text {
namespace {

icu::Locale icu_locale(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag(icu::StringPiece(tag.data(), static_cast<int>(tag.size())), status);
  return U_SUCCESS(status) ? locale : icu::Locale::getEnglish();
}

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  return text.toUTF8String(result);
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

// A venue shows the same hours to everyone, so English is written the way most of its readers abroad write it, day before month;
// digits are European everywhere, since they stand beside times that are.
std::string date_locale(std::string_view language) {
  const std::string tag = language == "en" ? "en-GB" : std::string(language);
  return tag.find("-u-") == std::string::npos ? tag + "-u-nu-latn" : tag;
}

std::string by_skeleton(const std::string& locale, const char* skeleton, LocalDay day) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateFormat> format(icu::DateFormat::createInstanceForSkeleton(skeleton, icu_locale(locale), status));
  if (!format || U_FAILURE(status)) return {};
  format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  icu::UnicodeString result;
  return utf8(format->format(static_cast<UDate>(day.time_since_epoch().count()) * 86'400'000.0, result));
}

std::string_view language_of(std::string_view tag) { return tag.substr(0, tag.find('-')); }

const Locale& locale_for(std::string_view language) {
  const auto all = locales();
  const auto exact = std::find_if(all.begin(), all.end(), [&](const Locale& locale) { return locale.tag == language; });
  if (exact != all.end()) return *exact;
  const auto related =
      std::find_if(all.begin(), all.end(), [&](const Locale& locale) { return language_of(locale.tag) == language_of(language); });
  if (related != all.end()) return *related;
  return *std::find_if(all.begin(), all.end(), [](const Locale& locale) { return locale.tag == "en"; });
}

std::string_view pattern_of(std::string_view language, std::string_view phrase) {
  const auto phrases = locale_for(language).phrases;
  const auto found = std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& entry) { return entry.name == phrase; });
  assert(found != phrases.end());
  return found->pattern;
}

}  // namespace

Wording::Wording(std::string_view language) : language_(language), date_locale_(date_locale(language)) {}

std::string Wording::say(std::string_view phrase, const std::vector<Argument>& arguments) const {
  const auto pattern = pattern_of(language_, phrase);
  if (arguments.empty()) return std::string(pattern);
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(utf16(pattern), icu_locale(language_), status);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.emplace_back(name);
    values.push_back(std::holds_alternative<int>(value) ? icu::Formattable(std::get<int>(value))
                                                        : icu::Formattable(utf16(std::get<std::string>(value))));
  }
  icu::UnicodeString result;
  format.format(names.data(), values.data(), static_cast<int>(values.size()), result, status);
  assert(U_SUCCESS(status));
  return utf8(result);
}

std::string Wording::time(LocalTime time) const {
  const auto minutes = std::chrono::floor<Minutes>(time - std::chrono::floor<std::chrono::days>(time)).count();
  char text[8];
  std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
  return text;
}

std::string Wording::date(LocalDay day) const { return by_skeleton(date_locale_, "MMMMd", day); }

std::string Wording::weekday(LocalDay day) const { return by_skeleton(date_locale_, "EEEE", day); }

std::string Wording::day(LocalDay day) const { return say("day", {{"weekday", weekday(day)}, {"date", date(day)}}); }

std::string Wording::capitals(std::string_view text) const { return utf8(utf16(text).toUpper(icu_locale(language_))); }

std::vector<std::string> phrases_of(std::string_view language) {
  std::vector<std::string> names;
  for (const auto& phrase : locale_for(language).phrases) names.emplace_back(phrase.name);
  return names;
}

std::vector<std::string> wording_languages() {
  std::vector<std::string> tags;
  for (const auto& locale : locales()) tags.emplace_back(locale.tag);
  return tags;
}

}  // namespace foyer::text
