// When a news item was published, as feeds write it.
#pragma once

#include "base/instant.h"

#include <optional>
#include <string_view>

namespace foyer::read {

/// ISO 8601, the day alone too ("2023-01-25"), or a mail's date ("Sat, 06 Feb 21 23:01 EST"). Without a zone, or with a name of one that
/// RFC 5322 does not know, it is taken as UTC, as that standard has it: news is ordered by it, and nobody comes too late. Nothing for any
/// other text.
std::optional<Instant> news_time(std::string_view text);

}  // namespace foyer::read
