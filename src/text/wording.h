// Everything foyer itself says, in the language of the screen: phrases from assets/locale, dates and times by ICU.
#pragma once

#include "base/instant.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace foyer::text {

/// A value for a place in a phrase: {minutes} takes an int and has plural forms, {time} a string.
using Argument = std::pair<const char*, std::variant<int, std::string>>;

class Wording {
 public:
  /// For a BCP 47 tag; a language without a file of its own takes the English phrases with its own dates.
  explicit Wording(std::string_view language);

  const std::string& language() const { return language_; }

  /// The phrase of that name ("until") with its places filled. Every phrase stands in every locale: a test holds to that.
  std::string say(std::string_view phrase, const std::vector<Argument>& arguments = {}) const;

  std::string time(LocalTime time) const;   // "09:42"
  std::string date(LocalDay day) const;     // "13 June"
  std::string day(LocalDay day) const;      // "Thursday 13 June"
  std::string weekday(LocalDay day) const;  // "Thursday"

  /// Capitals by the language's rules, for tags; scripts without capitals stay as they are.
  std::string capitals(std::string_view text) const;

 private:
  std::string language_;
  std::string date_locale_;
};

/// The names of all phrases, and the tags of all languages that have a file. For tests.
std::vector<std::string> phrases_of(std::string_view language);
std::vector<std::string> wording_languages();

}  // namespace foyer::text
