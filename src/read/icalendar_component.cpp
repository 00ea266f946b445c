#include "read/icalendar_component.h"

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace foyer::read {
namespace {

constexpr std::array<std::string_view, 25> names{
    "ATTENDEE", "BEGIN",        "CATEGORIES", "CLASS", "DESCRIPTION",   "DTEND",        "DTSTART",      "DURATION", "END",
    "EXDATE",   "LOCATION",     "NAME",       "RDATE", "RECURRENCE-ID", "RRULE",        "SEQUENCE",     "STATUS",   "SUMMARY",
    "TZID",     "TZOFFSETFROM", "TZOFFSETTO", "UID",   "URL",           "X-WR-CALNAME", "X-WR-TIMEZONE"};

// libical's time for parameters grows with the square of their length: 2,000 bytes hold all that are meant.
bool is_for_libical(std::string_view line) {
  constexpr std::size_t longest = 2000;
  const auto value = property_value(line);
  return std::find(names.begin(), names.end(), property_name(line)) != names.end() && !value.empty() &&
         line.size() - value.size() < longest;
}

struct FreeParser {
  void operator()(icalparser* parser) const { icalparser_free(parser); }
};

}  // namespace

void FreeComponent::operator()(icalcomponent_impl* component) const { icalcomponent_free(component); }

Component component_of(const CalendarPart& part) {
  icalerror_set_errors_are_fatal(0);  // else libical ends the program over a bad value, where it was built so
  const std::unique_ptr<icalparser, FreeParser> parser(icalparser_new());
  const auto add = [&](std::string line) { return Component(icalparser_add_line(parser.get(), line.data())); };
  if (add("BEGIN:" + part.type)) return {};
  for (const auto& line : part.lines)
    if (is_for_libical(line.text))
      if (add(line.text)) return {};
  return add("END:" + part.type);
}

std::optional<LocalTime> local_time(const icaltimetype& time) {
  using namespace std::chrono;
  const year_month_day date(year(time.year), month(static_cast<unsigned>(time.month)), day(static_cast<unsigned>(time.day)));
  const bool shown = time.hour >= 0 && time.minute >= 0 && time.second >= 0 && time.hour <= 24 && time.minute < 60 && time.second <= 60;
  if (!date.ok() || !shown || time.year < 1600 || time.year > 2100) return {};
  return local_days(date) + hours(time.hour) + minutes(time.minute) + seconds(std::min(time.second, 59));
}

}  // namespace foyer::read
