// What other systems' free texts hint at: the language a session is held in, its kind.
#pragma once

#include "model/schedule.h"

#include <optional>
#include <string>
#include <string_view>

namespace foyer::read {

/// The first language named in a text such as "de, en", "de-formal", "zh_tw" or "English", as a BCP 47 tag of language, script and
/// region; empty where none is.
std::string language_tag(std::string_view written);

/// Where what stands in the place of a tag is none, and it is known which is meant: "`cn` is not the tag of a language; write "zh-Hans"".
/// Else empty.
std::string fault_of_tag(std::string_view written);

/// Nothing where the type says nothing of the kind ("lecture", "Normale Länge"): a talk, as likely as not.
std::optional<model::SessionKind> kind_of_type(std::string_view type);

/// For sessions without speakers: "Lunch Break" and the like, where that is the whole title.
std::optional<model::SessionKind> kind_of_title(std::string_view title);

}  // namespace foyer::read
