// Entries of an iCalendar file as sessions: a series becomes one for each of its times.
#pragma once

#include "read/icalendar_entry.h"
#include "read/icalendar_zones.h"
#include "read/imported.h"

#include <vector>

namespace foyer::read {

/// Those that replace one time of a series stand in its place; those whose series is not there, or has no such time, behind all others.
void add_sessions(const std::vector<CalendarEntry>& entries, CalendarZones& zones, Imported& imported);

}  // namespace foyer::read
