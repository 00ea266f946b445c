#include "read/icalendar_revisions.h"

#include "text/characters.h"
#include "text/lines.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace foyer::read {
namespace {

// What SEQUENCE counts the versions of: an entry, or one time of a series.
using Identity = std::pair<std::string, std::optional<WallTime>>;

Identity identity(const CalendarEntry& entry) { return {entry.session.key, entry.replaces}; }

std::string line(const CalendarEntry& entry) { return "line " + std::to_string(entry.session.position.line); }

class Revisions {
 public:
  explicit Revisions(const std::vector<CalendarEntry>& entries) {
    for (const auto& entry : entries) {
      auto& newest = newest_[identity(entry)];
      if (newest == nullptr || newest->sequence < entry.sequence) newest = &entry;
      first_.try_emplace({identity(entry), entry.sequence, entry.start}, &entry);
    }
  }

  // Why it is not the one that holds; empty where it is.
  std::string reason(const CalendarEntry& entry) const {
    if (entry.session.key.empty()) return {};
    const auto& newest = *newest_.at(identity(entry));
    if (entry.sequence < newest.sequence) return "it is an earlier version of the entry in " + line(newest);
    const auto& first = *first_.at({identity(entry), entry.sequence, entry.start});
    const bool same = first.session.title == entry.session.title && first.session.rooms == entry.session.rooms;
    return same && &first != &entry ? "it stands in the file twice, first in " + line(first) : "";
  }

 private:
  std::map<Identity, const CalendarEntry*> newest_;
  std::map<std::tuple<Identity, int, std::optional<WallTime>>, const CalendarEntry*> first_;
};

// A text of the file for a line of the report.
std::string quoted(const std::string& text) {
  constexpr std::size_t longest = 80;
  auto characters = text::characters(text::clean(text));
  if (characters.size() > longest) characters.replace(longest, characters.npos, U"…");
  return '"' + text::to_utf8(characters) + '"';
}

std::string unread(const std::string& which, const std::string& written) {
  return "its " + which + " " + quoted(written) + " is no time of iCalendar";
}

std::string reason_in_itself(const CalendarEntry& entry) {
  if (entry.confidential) return "it is marked as private (CLASS)";
  if (!entry.start) return entry.unread_start.empty() ? "it has no start (DTSTART)" : unread("start", entry.unread_start);
  if (entry.start->whole_day) return "it is for whole days and has no time of day";
  return entry.unread_end.empty() ? "" : unread("end", entry.unread_end);
}

}  // namespace

std::vector<CalendarEntry> current_entries(std::vector<CalendarEntry> entries, std::vector<Dropped>& dropped) {
  std::vector<std::string> reasons;
  const Revisions revisions(entries);
  for (const auto& entry : entries) {
    const auto reason = revisions.reason(entry);
    reasons.push_back(reason.empty() ? reason_in_itself(entry) : reason);
  }
  std::vector<CalendarEntry> current;
  for (std::size_t index = 0; index < entries.size(); ++index) {
    auto& entry = entries[index];
    if (reasons[index].empty()) current.push_back(std::move(entry));
    else dropped.push_back({entry.session.position, named(entry) + ": " + reasons[index]});
  }
  return current;
}

std::string named(const CalendarEntry& entry) {
  const auto& versions = entry.session.title.versions;
  return versions.empty() || versions.front().second.empty() ? "an entry without a title" : quoted(versions.front().second);
}

}  // namespace foyer::read
