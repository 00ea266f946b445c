#include "read/icalendar_series.h"

#include "base/limits.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>

namespace foyer::read {
namespace {

using namespace std::chrono;

constexpr days window(731);  // two years, one of them a leap year

std::size_t bytes_of(const model::LocalText& text) {
  std::size_t bytes = 0;
  for (const auto& [language, version] : text.versions) bytes += language.size() + version.size();
  return bytes;
}

// What one session of the entry takes in memory, roughly.
std::size_t bytes_of(const ImportedSession& session) {
  std::size_t bytes = sizeof(ImportedSession) + session.key.size() + session.url.size();
  for (const auto* text : {&session.title, &session.abstract, &session.track}) bytes += bytes_of(*text);
  for (const auto& room : session.rooms) bytes += bytes_of(room);
  for (const auto& person : session.people) bytes += sizeof(ImportedPerson) + bytes_of(person.name);
  return bytes;
}

class Expansion {
 public:
  Expansion(const CalendarEntry& entry, Instant first, CalendarZones& zones, SeriesAllowance& allowance)
      : entry_(entry),
        zone_(*zones.zone_of(*entry.start)),
        zones_(zones),
        allowance_(allowance),
        last_(first + window),
        times_{first},
        lost_(!entry.unread_rule.empty()) {
    most_ = std::max<std::size_t>(1, std::min({limits::occurrences, allowance.times, allowance.bytes / bytes_of(entry.session)}));
  }

  Series run() {
    for (const auto& rule : entry_.rules) follow(rule);
    for (const auto& added : entry_.added) add(added);
    for (const auto& removed : entry_.removed) remove(removed);
    if (times_.size() > most_) cut();
    const auto bytes = times_.size() * bytes_of(entry_.session);
    allowance_.times -= std::min(allowance_.times, times_.size());
    allowance_.bytes -= std::min(allowance_.bytes, bytes);
    return {{times_.begin(), times_.end()}, left_out()};
  }

 private:
  void follow(const std::string& rule) {
    const auto start = entry_.start->time;
    const auto repeats = repeats_of(rule, start, zone_, start + window, most_, allowance_.rules);
    if (!repeats.followed) lost_ = true;
    if (!repeats.complete) more_ = true;
    for (const auto time : repeats.times) times_.insert(zone::to_instant(zone_, time));
  }

  void add(const WallTime& added) {
    const auto of_day = entry_.start->time - floor<days>(entry_.start->time);
    const auto time = added.whole_day ? std::optional<Instant>(zone::to_instant(zone_, added.time + of_day)) : zones_.instant(added);
    if (time && *time <= last_) times_.insert(*time);
    else more_ = true;
  }

  void remove(const WallTime& removed) {
    if (removed.whole_day)
      times_.erase(times_.lower_bound(zone::to_instant(zone_, removed.time)),
                   times_.lower_bound(zone::to_instant(zone_, removed.time + days(1))));
    else if (const auto time = zones_.instant(removed)) times_.erase(*time);
  }

  void cut() {
    times_.erase(std::next(times_.begin(), static_cast<std::ptrdiff_t>(most_)), times_.end());
    more_ = true;
  }

  std::string left_out() const {
    if (times_.empty()) return "it has no time left, as it takes out every one (EXDATE)";
    if (lost_) return "it repeats by a rule (RRULE) that cannot be followed: the times it would add are missing";
    return more_ ? "it repeats for longer than two years or too often: only its first " + std::to_string(times_.size()) + " times are kept"
                 : "";
  }

  const CalendarEntry& entry_;
  const zone::Zone& zone_;
  CalendarZones& zones_;
  SeriesAllowance& allowance_;
  Instant last_;
  std::size_t most_ = 1;
  std::set<Instant> times_;
  bool more_ = false, lost_;
};

}  // namespace

Series series_of(const CalendarEntry& entry, Instant first, CalendarZones& zones, SeriesAllowance& allowance) {
  if (entry.rules.empty() && entry.added.empty() && entry.unread_rule.empty()) return {{first}, {}};
  return Expansion(entry, first, zones, allowance).run();
}

}  // namespace foyer::read
