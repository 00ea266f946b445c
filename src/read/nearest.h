// The known name that somebody meant, or probably meant.
#pragma once

#include "base/ascii.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::read {

/// The index of that name, exactly so before in another case of letters; nothing where there is none.
std::optional<std::size_t> find_name(std::string_view given, const std::vector<std::string>& names);

/// "one, two, three".
std::string listed(const std::vector<std::string>& names);

/// The nearest of the names, if it is near enough to be meant: at most a third of its letters differ. Otherwise empty.
std::string nearest(std::string_view given, const std::vector<std::string>& names);

/// The one name that is near enough to be meant; empty where there is none, or another is near enough too.
std::string only_near(std::string_view given, const std::vector<std::string>& names);

/// `; did you mean "speakers"?`, or nothing where no name is near.
std::string did_you_mean(std::string_view given, const std::vector<std::string>& names);

}  // namespace foyer::read
