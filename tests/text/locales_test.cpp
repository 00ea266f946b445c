#include "support/catch.h"
#include "text/locale_table.h"

#include <unicode/messagepattern.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>

using namespace foyer;

namespace {

using Names = std::set<std::string>;

struct Places {
  Names arguments, plural_forms;
};

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

Places places(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern message(utf16(pattern), nullptr, status);
  INFO(pattern);
  REQUIRE(U_SUCCESS(status));
  Places result;
  for (int index = 0; index < message.countParts(); ++index) {
    const auto& part = message.getPart(index);
    std::string text;
    message.getSubstring(part).toUTF8String(text);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME) result.arguments.insert(text);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) result.plural_forms.insert(text);
  }
  return result;
}

/// The forms that a language has for numbers: "one", "few", "other".
Names plural_forms(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(std::string(tag), status);
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
  const std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(status));
  Names forms;
  while (const char* keyword = keywords->next(nullptr, status)) forms.insert(keyword);
  REQUIRE(U_SUCCESS(status));
  return forms;
}

const text::Locale& english() {
  const auto all = text::locales();
  return *std::find_if(all.begin(), all.end(), [](const text::Locale& locale) { return locale.tag == "en"; });
}

bool includes(const Names& all, const Names& some) { return std::includes(all.begin(), all.end(), some.begin(), some.end()); }

}  // namespace

TEST_CASE("every language has every phrase once, and no other") {
  const auto names = [](const text::Locale& locale) {
    std::multiset<std::string_view> result;
    for (const auto& phrase : locale.phrases) result.insert(phrase.name);
    return result;
  };
  REQUIRE(text::locales().size() == 15);
  for (const auto& locale : text::locales()) {
    INFO(locale.tag);
    CHECK(names(locale) == names(english()));
  }
}

TEST_CASE("a phrase has the same places in every language, and a form for each number the language tells apart") {
  std::map<std::string_view, Places> expected;
  for (const auto& phrase : english().phrases) expected[phrase.name] = places(phrase.pattern);
  for (const auto& locale : text::locales()) {
    const auto forms = plural_forms(locale.tag);
    for (const auto& phrase : locale.phrases) {
      INFO(locale.tag << " " << phrase.name << ": " << phrase.pattern);
      const auto found = places(phrase.pattern);
      CHECK(found.arguments == expected[phrase.name].arguments);
      if (forms.size() > 1) CHECK(found.plural_forms.empty() == expected[phrase.name].plural_forms.empty());
      if (!found.plural_forms.empty()) CHECK(includes(found.plural_forms, forms));
    }
  }
}

TEST_CASE("phrases carry the marks of print, and no space at either end") {
  for (const auto& locale : text::locales())
    for (const auto& phrase : locale.phrases) {
      INFO(locale.tag << " " << phrase.name << ": " << phrase.pattern);
      REQUIRE(!phrase.pattern.empty());
      CHECK(phrase.pattern.find('\'') == std::string_view::npos);  // MessageFormat would read it as a quotation
      CHECK(phrase.pattern.front() != ' ');
      if (phrase.name != "list_separator") CHECK(phrase.pattern.back() != ' ');
    }
}
