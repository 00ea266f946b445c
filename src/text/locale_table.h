// The phrases of assets/locale, compiled in: the generated source defines the one table.
#pragma once

#include <span>
#include <string_view>

namespace foyer::text {

struct Phrase {
  std::string_view name, pattern;  // the pattern is an ICU MessageFormat
};

struct Locale {
  std::string_view tag;
  std::span<const Phrase> phrases;
};

std::span<const Locale> locales();

}  // namespace foyer::text
