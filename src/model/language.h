// Language tags, BCP 47: "en", "zh-Hant", "es-419".
#pragma once

#include <string>
#include <string_view>

namespace foyer::model {

/// The tag in the letters that are usual: "ZH_hant-tw" is "zh-Hant-TW". What is no tag keeps its words.
std::string canonical_tag(std::string_view tag);

/// The language alone, in small letters: "zh" of "zh-Hant".
std::string primary_language(std::string_view tag);

}  // namespace foyer::model
