// Days, times and lengths as people write them in one cell of a table. Never a guess: what can be read in two ways is a fault.
#pragma once

#include "base/instant.h"

#include <optional>
#include <string>
#include <string_view>

namespace foyer::read {

struct WrittenTime {
  std::optional<Instant> instant;  // where the text carries an offset, or counts seconds or milliseconds since 1970
  Seconds offset{0};               // of it from UTC
  std::optional<LocalDay> day;     // as written, with an instant too
  std::optional<Seconds> time;     // since midnight
  std::optional<Seconds> until;    // of "9:00–10:30"
  std::string fault;               // why it is none of these, and what to write instead; empty where it is one
};

/// "2024-06-13", "2024-06-13 09:30", ISO 8601 with an offset, "13.06.2024", "8:30am", "14h30", "9.30 - 10.15", 1718271000, and JavaScript's
/// "Thu Jun 13 2024 09:30:00 GMT+0200 (…)". In 1899 that is a spreadsheet's time of day.
WrittenTime written_time(std::string_view text);

/// "45", "45 min", "1h 30", "1:30", "0:45:00" (hours, minutes and seconds), "PT45M", "1.5" (minutes, rounded), a spreadsheet's time of day.
std::optional<Minutes> written_duration(std::string_view text);

}  // namespace foyer::read
