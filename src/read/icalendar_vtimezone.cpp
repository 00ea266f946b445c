#include "read/icalendar_vtimezone.h"

#include "read/icalendar_component.h"
#include "read/icalendar_properties.h"

#include <libical/ical.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace foyer::read {
namespace {

using namespace std::chrono;

constexpr LocalTime first{local_days(year(1970) / 1 / 1)}, last{local_days(year(2100) / 12 / 31)};
constexpr std::size_t most_changes = 300;  // twice a year, and some to spare

std::optional<Seconds> offset_of(icalcomponent& part, icalproperty_kind kind) {
  const auto* property = icalcomponent_get_first_property(&part, kind);
  const auto* value = property != nullptr ? icalproperty_get_value(property) : nullptr;
  if (icalvalue_isa(value) != ICAL_UTCOFFSET_VALUE) return {};
  const Seconds offset(icalvalue_get_utcoffset(value));
  return abs(offset) < days(1) ? std::optional<Seconds>(offset) : std::nullopt;
}

// Outlook's rules begin in 1601. They say the same from 1970 on, where foyer's zones begin.
LocalTime not_before_first(LocalTime time) {
  const auto day = floor<days>(time);
  const year_month_day date(day);
  return time >= first ? time : local_days(year(1970) / date.month() / date.day()) + (time - day);
}

// When the clocks change into this part of the year.
std::vector<LocalTime> changes_of(icalcomponent& part, const zone::Zone& before, RuleAllowance& allowance) {
  std::vector<LocalTime> changes;
  for (const char* name : {"DTSTART", "RDATE"})
    for (const auto& time : times_of(part, name)) changes.push_back(not_before_first(time.time));
  const auto start = changes.empty() ? first : changes.front();
  for (const auto& rule : rules_of(part))
    if (rule.find("FREQ=YEARLY") != rule.npos) {
      const auto repeats = repeats_of(rule, start, before, last, most_changes, allowance);
      changes.insert(changes.end(), repeats.times.begin(), repeats.times.end());
    }
  return changes;
}

}  // namespace

std::optional<zone::Zone> defined_zone(const CalendarPart& definition, RuleAllowance& allowance) {
  const auto zone = component_of(definition);
  if (!zone) return {};
  zone::Zone defined{std::string(definition.written("TZID")), Seconds(0), {}};
  std::optional<Instant> earliest;
  for (auto* part = icalcomponent_get_first_component(zone.get(), ICAL_ANY_COMPONENT); part != nullptr;
       part = icalcomponent_get_next_component(zone.get(), ICAL_ANY_COMPONENT)) {
    const auto from = offset_of(*part, ICAL_TZOFFSETFROM_PROPERTY), to = offset_of(*part, ICAL_TZOFFSETTO_PROPERTY);
    if (!from || !to) continue;
    for (const auto change : changes_of(*part, {{}, *from, {}}, allowance)) {
      const Instant at(change.time_since_epoch() - *from);
      if (!earliest || at < *earliest) defined.first_offset = *from;
      earliest = earliest ? std::min(*earliest, at) : at;
      defined.transitions.push_back({at, *to});
    }
  }
  std::stable_sort(defined.transitions.begin(), defined.transitions.end(),
                   [](const auto& one, const auto& other) { return one.at < other.at; });
  return earliest ? std::optional<zone::Zone>(std::move(defined)) : std::nullopt;
}

}  // namespace foyer::read
