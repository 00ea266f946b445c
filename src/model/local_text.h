// A text that staff may give once, or once per language.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace foyer::model {

/// Pairs of language tag and text, in the order of the file; after reading each tag is canonical (model/language.h) and stands once. It is
/// empty for a plain string.
struct LocalText {
  std::vector<std::pair<std::string, std::string>> versions;

  LocalText() = default;
  LocalText(std::string plain) { versions.emplace_back("", std::move(plain)); }                  // NOLINT(google-explicit-constructor)
  LocalText(std::vector<std::pair<std::string, std::string>> all) : versions(std::move(all)) {}  // NOLINT(google-explicit-constructor)

  bool empty() const { return versions.empty(); }
  bool operator==(const LocalText&) const = default;
};

/// The version for that language: the same tag, else one that shares its language and script as far as they go ("zh-CN"
/// takes "zh-Hans" before "zh-Hant"), else the plain string, else English, else the first. Empty where there is none.
std::string in_language(const LocalText& text, std::string_view language);

}  // namespace foyer::model
