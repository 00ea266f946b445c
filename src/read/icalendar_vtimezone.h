// A zone as an iCalendar file defines it for itself, where its name says nothing to the world.
#pragma once

#include "read/icalendar_parts.h"
#include "read/icalendar_rules.h"
#include "zone/zone.h"

#include <optional>

namespace foyer::read {

/// Its changes from 1970 to 2100; nothing where the definition has none that can be read.
std::optional<zone::Zone> defined_zone(const CalendarPart& definition, RuleAllowance& allowance);

}  // namespace foyer::read
