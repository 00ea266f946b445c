// The times at which one entry of an iCalendar file takes place.
#pragma once

#include "base/instant.h"
#include "base/limits.h"
#include "read/icalendar_entry.h"
#include "read/icalendar_rules.h"
#include "read/icalendar_zones.h"

#include <cstddef>
#include <string>
#include <vector>

namespace foyer::read {

/// What the series of one file may come to together.
struct SeriesAllowance {
  RuleAllowance rules;
  std::size_t times = limits::sessions;
  std::size_t bytes = limits::shared_bytes;  // of the texts, which each time repeats
};

struct Series {
  std::vector<Instant> times;  // in order
  std::string left_out;        // what of the series is not among them, and why; empty where nothing is missing
};

/// `first` is the entry's start.
Series series_of(const CalendarEntry& entry, Instant first, CalendarZones& zones, SeriesAllowance& allowance);

}  // namespace foyer::read
