// Everything foyer itself says, in the language of the screen: phrases from assets/locale, dates and times by ICU.
#pragma once

#include "base/instant.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace foyer::text {

struct Locale;

/// A value for a place in a phrase: {minutes} takes an int and has plural forms, {time} a string.
using Argument = std::pair<const char*, std::variant<int, std::string>>;

class Wording {
 public:
  /// For a BCP 47 tag. Phrases are those of the same language and script ("zh-HK" takes zh-Hant), or the English ones beside dates
  /// in the language asked for. Times have twice twelve hours where the setting says so, or, without a setting, where the tag names
  /// a country that counts them so ("en-US"); a language alone has 24 hours, as timetables have all over the world.
  explicit Wording(std::string_view language, HourCycle cycle = HourCycle::of_language);

  const std::string& language() const { return language_; }

  /// The phrase of that name ("until") with its places filled; a string among words that run the other way is marked off by Unicode
  /// isolates. Every phrase stands in every locale: a test holds to that.
  std::string say(std::string_view phrase, const std::vector<Argument>& arguments = {}) const;

  std::string time(LocalTime time) const;   // "09:42", "9:42 AM"
  std::string date(LocalDay day) const;     // "13 June"
  std::string day(LocalDay day) const;      // "Thursday 13 June"
  std::string weekday(LocalDay day) const;  // "Thursday"

  /// Capitals by the language's rules, for tags; scripts without capitals stay as they are.
  std::string capitals(std::string_view text) const;

 private:
  std::string language_;
  std::string date_locale_;  // ICU's name for it
  const Locale* locale_;     // never null; compiled in
  bool twelve_hours_;
};

}  // namespace foyer::text
