// iCalendar (RFC 5545, 7986) as calendar programs and home-made exports really write it: libical reads the values and follows the rules
// for repeats, the icalendar_*.h around it mend the bytes beforehand and know the zones.
#pragma once

#include "read/imported.h"

#include <optional>
#include <string_view>

namespace foyer::read {

bool is_icalendar(std::string_view bytes);

/// Each time that an entry repeats is a session with the same key: at most 1,000 of one entry, 20,000 in all, and none more than two years
/// after the first. What goes on beyond that is told in Imported::dropped, like entries for whole days, private ones and old versions.
Imported read_icalendar(std::string_view bytes, const std::optional<zone::Zone>& given);

}  // namespace foyer::read
