// Which entries of an iCalendar file are sessions that hold.
#pragma once

#include "read/icalendar_entry.h"
#include "read/imported.h"

#include <vector>

namespace foyer::read {

/// Without old versions, entries that stand twice, private ones, whole days and those with no time that can be read. Entries that merely
/// share a UID stay.
std::vector<CalendarEntry> current_entries(std::vector<CalendarEntry> entries, std::vector<Dropped>& dropped);

/// `"Title"`, as the report names an entry; `an entry` where it has none.
std::string named(const CalendarEntry& entry);

}  // namespace foyer::read
