#include "read/icalendar.h"

#include "read/encoding.h"
#include "read/icalendar_component.h"
#include "read/icalendar_entry.h"
#include "read/icalendar_lines.h"
#include "read/icalendar_parts.h"
#include "read/icalendar_properties.h"
#include "read/icalendar_revisions.h"
#include "read/icalendar_sessions.h"
#include "read/icalendar_zones.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace foyer::read {
namespace {

// X-WR-CALNAME is older than NAME (RFC 7986) and stands in far more files; some say SUMMARY.
model::LocalText title_of(icalcomponent_impl& calendar) {
  for (const char* name : {"X-WR-CALNAME", "NAME", "SUMMARY"})
    if (auto title = text_of(calendar, name); !title.empty()) return title;
  return {};
}

}  // namespace

bool is_icalendar(std::string_view bytes) {
  constexpr std::string_view begin = "BEGIN:VCALENDAR";
  bytes = without_mark(bytes);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return is_name(bytes.substr(0, begin.size()), begin);
}

Imported read_icalendar(std::string_view bytes, const std::optional<zone::Zone>& given) {
  auto parts = calendar_parts(content_lines(bytes));
  Imported imported;
  imported.format = "iCalendar";
  imported.dropped = std::move(parts.dropped);
  std::string named_zone;
  if (const auto calendar = component_of(parts.calendar)) {
    imported.title = title_of(*calendar);
    imported.url = plain_text_of(*calendar, "URL");
    named_zone = plain_text_of(*calendar, "X-WR-TIMEZONE");
  }
  std::vector<CalendarEntry> entries;
  for (const auto& event : parts.events) entries.push_back(calendar_entry(event));
  CalendarZones zones(parts.zones, named_zone, given);
  add_sessions(current_entries(std::move(entries), imported.dropped), zones, imported);
  imported.zone = zones.of_event() ? zones.of_event() : given;
  imported.lacks_zone = zones.lacks_zone();
  std::stable_sort(imported.dropped.begin(), imported.dropped.end(),
                   [](const auto& one, const auto& other) { return one.position.line < other.position.line; });
  return imported;
}

}  // namespace foyer::read
