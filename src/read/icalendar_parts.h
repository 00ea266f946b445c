// What an iCalendar file is made of: its entries, its zones, and the lines that speak of the calendar as a whole. Taken apart before
// libical sees it: of a file in which one entry has no end libical makes nothing, and it keeps no line numbers.
#pragma once

#include "read/icalendar_lines.h"
#include "read/imported.h"

#include <string>
#include <string_view>
#include <vector>

namespace foyer::read {

struct CalendarPart {
  std::string type;                // "VEVENT"
  int line = 0;                    // of its BEGIN
  std::vector<ContentLine> lines;  // without its BEGIN and END; of a VEVENT without those of alarms and the like inside it

  /// The value of the first property of that name, as the file writes it.
  std::string_view written(std::string_view name) const;
};

struct CalendarParts {
  CalendarPart calendar{"VCALENDAR", 1, {}};
  std::vector<CalendarPart> events, zones;
  std::vector<Dropped> dropped;  // entries without an end, and what is no entry
};

CalendarParts calendar_parts(std::vector<ContentLine> lines);

}  // namespace foyer::read
