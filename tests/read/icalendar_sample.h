// Made-up calendars for the tests of the iCalendar reader, and what came of them as lines that can be compared at a glance.
#pragma once

#include "read/icalendar.h"
#include "zone/text.h"

#include <string>
#include <vector>

namespace foyer::read {

inline zone::Zone zone_called(const char* name) { return zone::find_zone(name).value(); }

inline std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const auto& line : lines) all += line + "\r\n";
  return all;
}

/// A calendar around those lines.
inline std::string calendar(const std::vector<std::string>& lines) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + joined(lines) + "END:VCALENDAR\r\n";
}

/// A calendar of one entry, "Talk" with the UID "1" unless the lines say otherwise.
inline std::string entry(const std::vector<std::string>& lines) {
  return calendar({"BEGIN:VEVENT\r\n" + joined(lines) + "UID:1\r\nSUMMARY:Talk\r\nEND:VEVENT"});
}

inline std::string first(const model::LocalText& text) { return text.empty() ? "" : text.versions.front().second; }

inline std::string in_utc(const std::optional<Instant>& instant) {
  return instant ? zone::to_iso(*instant, zone_called("UTC")).substr(0, 16) : "-";
}

/// "2024-06-13T09:42 2024-06-13T10:00 Title", in UTC.
inline std::vector<std::string> rows(const Imported& imported) {
  std::vector<std::string> all;
  for (const auto& session : imported.sessions)
    all.push_back(in_utc(session.start) + " " + in_utc(session.end) + " " + first(session.title));
  return all;
}

/// "5: what was dropped there".
inline std::vector<std::string> drops(const Imported& imported) {
  std::vector<std::string> all;
  for (const auto& each : imported.dropped) all.push_back(std::to_string(each.position.line) + ": " + each.what);
  return all;
}

using Rows = std::vector<std::string>;

}  // namespace foyer::read
