#include "model/local_text.h"

#include "base/ascii.h"
#include "model/language.h"

#include <algorithm>

namespace foyer::model {
namespace {

bool contains_subtag(std::string_view tag, std::string_view subtag) {
  const auto at = tag.find(subtag);
  return at != std::string_view::npos && at > 0 && tag[at - 1] == '-';
}

// Chinese is written in two scripts that are not readable for each other's readers; a region implies one where none is named. The tag is in
// lower case.
std::string_view script_of(std::string_view tag) {
  if (primary_language(tag) != "zh") return "";
  if (contains_subtag(tag, "hans")) return "hans";
  for (std::string_view traditional : {"hant", "tw", "hk", "mo"})
    if (contains_subtag(tag, traditional)) return "hant";
  return "hans";
}

int likeness(std::string_view offered, std::string_view wanted) {
  if (offered == wanted) return 6;
  if (!offered.empty() && primary_language(offered) == primary_language(wanted)) return script_of(offered) == script_of(wanted) ? 5 : 3;
  if (offered.empty()) return 2;
  return primary_language(offered) == "en" ? 1 : 0;
}

}  // namespace

std::string in_language(const LocalText& text, std::string_view language) {
  if (text.versions.empty()) return {};
  const auto wanted = in_small_letters(language);
  return std::max_element(text.versions.begin(), text.versions.end(),
                          [&](const auto& a, const auto& b) {
                            return likeness(in_small_letters(a.first), wanted) < likeness(in_small_letters(b.first), wanted);
                          })
      ->second;
}

}  // namespace foyer::model
