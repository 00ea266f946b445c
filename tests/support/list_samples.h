// What the tests of the readers of lists and tables share, beyond read/imports.h.
#pragma once

#include "read/imports.h"
#include "zone/text.h"

#include <map>
#include <optional>
#include <sstream>
#include <string>

namespace foyer::test {

inline std::optional<zone::Zone> zone_of(const std::string& name) { return zone::find_zone(name); }

/// In that zone; "-" for none.
inline std::string time_in(const std::string& zone, const std::optional<Instant>& instant) {
  return instant ? zone::to_iso(*instant, zone::find_zone(zone).value()) : "-";
}

/// "line:column reason" of each drop, one a line.
inline std::string drops_at(const read::Imported& imported) {
  std::ostringstream all;
  for (const auto& [position, what] : imported.dropped) all << position.line << ":" << position.column << " " << what << "\n";
  return all.str();
}

/// The session of that title; the first where there are several.
inline const read::ImportedSession& titled(const read::Imported& imported, const std::string& title) {
  for (const auto& session : imported.sessions)
    for (const auto& version : session.title.versions)
      if (version.second == title) return session;
  FAIL("no session is titled " << title);
  return imported.sessions.front();
}

/// The names of its people, which may have commas, one after the other: "Zhou, Ada; Li, Ben".
inline std::string people(const read::ImportedSession& session) {
  std::string all;
  for (const auto& person : session.people) all += (all.empty() ? "" : "; ") + versions(person.name);
  return all;
}

/// How often each value comes.
template <class Value>
std::map<std::string, int> counted(const read::Imported& imported, Value value) {
  std::map<std::string, int> counts;
  for (const auto& session : imported.sessions) ++counts[value(session)];
  return counts;
}

/// "Attic 2, Hall 3"
template <class Value>
std::string counts_of(const read::Imported& imported, Value value) {
  std::string all;
  for (const auto& [name, count] : counted(imported, value)) all += (all.empty() ? "" : ", ") + name + " " + std::to_string(count);
  return all;
}

}  // namespace foyer::test
