// One VEVENT as it stands in the file, before zones, repeats and later versions are worked out.
#pragma once

#include "base/instant.h"
#include "read/icalendar_parts.h"
#include "read/imported.h"

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace foyer::read {

/// A time of a wall clock: in the zone of that name, without one in the file's.
struct WallTime {
  LocalTime time;
  bool whole_day = false;  // a day and no time of day
  std::string zone;        // TZID; "UTC" for times that end in Z
  auto operator<=>(const WallTime&) const = default;
};

struct CalendarEntry {
  ImportedSession session;  // all but its times
  int sequence = 0;         // of two versions of one entry the higher holds
  bool confidential = false;
  std::optional<WallTime> start, end;
  std::optional<Seconds> length;
  std::optional<WallTime> replaces;  // RECURRENCE-ID: the planned start of that one time of a series which this entry describes instead ...
  bool replaces_later = false;       // ... and of all that follow it
  std::vector<std::string> rules;    // RRULE, as libical writes them
  std::vector<WallTime> added, removed;
  std::string unread_start, unread_end, unread_rule;  // as written, where libical makes nothing of them
};

CalendarEntry calendar_entry(const CalendarPart& event);

}  // namespace foyer::read
