#include "read/icalendar_sessions.h"

#include "base/limits.h"
#include "read/icalendar_revisions.h"
#include "read/icalendar_series.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace foyer::read {
namespace {

constexpr const char* untitled = "there is nothing to show on a board";

// An entry that describes one time of a series anew.
struct Replacement {
  const CalendarEntry* entry = nullptr;
  bool used = false;
};

class Sessions {
 public:
  Sessions(CalendarZones& zones, Imported& imported) : zones_(zones), imported_(imported) {}

  void read(const std::vector<CalendarEntry>& entries) {
    std::vector<const CalendarEntry*> series, replacements;
    for (const auto& entry : entries)
      if (const auto reason = fault(entry); !reason.empty()) drop(entry, reason);
      else (entry.replaces ? replacements : series).push_back(&entry);
    for (const auto* entry : replacements)
      if (const auto time = zones_.instant(*entry->replaces); time && !entry->session.key.empty())
        replacements_[entry->session.key].try_emplace(*time, Replacement{entry});
    for (const auto* entry : series) add_series(*entry);
    for (const auto* entry : replacements)
      if (!is_used(*entry)) add(*entry, *entry, *zones_.instant(*entry->start));
  }

 private:
  std::string fault(const CalendarEntry& entry) {
    if (!entry.replaces && entry.session.title.empty()) return untitled;
    if (!zones_.instant(*entry.start)) return "its start has no offset from UTC, and no time zone is known";
    const auto length = length_of(entry);
    if (entry.end && !length) return "its end has no time of day or no zone";
    if (length && *length < Seconds(0)) return "its end is before its start";
    return length && *length > limits::session_length ? "it lasts longer than a week" : "";
  }

  // A series keeps its length in hours, also over a change of the clocks (RFC 5545, 3.8.5.3).
  std::optional<Seconds> length_of(const CalendarEntry& entry) {
    if (!entry.end) return entry.length;
    const auto start = zones_.instant(*entry.start), end = zones_.instant(*entry.end);
    return start && end && !entry.end->whole_day ? std::optional<Seconds>(*end - *start) : std::nullopt;
  }

  void drop(const CalendarEntry& entry, const std::string& reason) {
    imported_.dropped.push_back({entry.session.position, named(entry) + ": " + reason});
  }

  // One time of a series. Where `entry` describes that time anew it may hold only what is new: the rest is as in the series.
  void add(const CalendarEntry& entry, const CalendarEntry& series, Instant start) {
    auto session = entry.session;
    if (session.title.empty()) session.title = series.session.title;
    if (session.rooms.empty()) session.rooms = series.session.rooms;
    if (session.title.empty()) return drop(entry, untitled);
    const auto own = length_of(entry), length = own ? own : length_of(series);
    session.start = start;
    if (length) session.end = start + *length;
    imported_.sessions.push_back(std::move(session));
  }

  void add_series(const CalendarEntry& entry) {
    const auto series = series_of(entry, *zones_.instant(*entry.start), zones_, allowance_);
    const auto* holds = &entry;
    Seconds shift(0);
    for (const auto time : series.times) {
      auto* replacement = find(entry.session.key, time);
      if (replacement == nullptr) {
        add(*holds, entry, time + shift);
        continue;
      }
      replacement->used = true;
      const auto& anew = *replacement->entry;
      const auto start = *zones_.instant(*anew.start);
      add(anew, entry, start);
      if (!anew.replaces_later) continue;
      holds = &anew;
      shift = start - time;
    }
    if (!series.left_out.empty()) drop(entry, series.left_out);
  }

  Replacement* find(const std::string& key, Instant time) {
    const auto of_key = replacements_.find(key);
    if (of_key == replacements_.end()) return nullptr;
    const auto found = of_key->second.find(time);
    return found == of_key->second.end() ? nullptr : &found->second;
  }

  bool is_used(const CalendarEntry& entry) {
    const auto time = zones_.instant(*entry.replaces);
    const auto* replacement = time ? find(entry.session.key, *time) : nullptr;
    return replacement != nullptr && replacement->entry == &entry && replacement->used;
  }

  CalendarZones& zones_;
  Imported& imported_;
  SeriesAllowance allowance_;
  std::map<std::string, std::map<Instant, Replacement>> replacements_;
};

}  // namespace

void add_sessions(const std::vector<CalendarEntry>& entries, CalendarZones& zones, Imported& imported) {
  Sessions(zones, imported).read(entries);
}

}  // namespace foyer::read
