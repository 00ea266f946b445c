// Days, times, durations and names of zones, as anybody writes them.
#include "fuzz/input.h"
#include "read/imported.h"
#include "read/news_time.h"
#include "read/written_time.h"
#include "zone/text.h"

#include <optional>

namespace foyer::fuzz {
namespace {

void check_length(const std::optional<Minutes>& length) {
  hold(!length || (*length >= Minutes(0) && *length <= Minutes(7 * 24 * 60)), "a duration is at least nothing and at most a week");
}

}  // namespace

void take(std::string_view bytes) {
  static const auto berlin = zone::find_zone("Europe/Berlin").value();
  if (const auto instant = zone::parse_instant(bytes, berlin))
    hold(zone::parse_instant(zone::to_iso(*instant, berlin), berlin) == instant, "a time that foyer writes is the one it read");
  zone::parse_local(bytes);
  zone::parse_day(bytes);
  zone::parse_time_of_day(bytes);
  zone::find_zone(bytes);
  zone::find_windows_zone(bytes);
  read::news_time(bytes);
  check_length(read::imported_duration(bytes));
  check_length(read::written_duration(bytes));
  const auto written = read::written_time(bytes);
  hold(!written.fault.empty() || written.instant || written.day || written.time, "what is no time has a fault");
}

}  // namespace foyer::fuzz
