// Time zones: where instants become wall time and back. A Zone is plain data, the list of its changes of offset, so that
// everything after find_zone() is arithmetic.
#pragma once

#include "base/instant.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::zone {

struct Transition {
  Instant at;      // from this instant on ...
  Seconds offset;  // ... wall time is UTC plus this
  bool operator==(const Transition&) const = default;
};

struct Zone {
  std::string name;                     // IANA, "Asia/Shanghai"
  Seconds first_offset{0};              // before the first transition
  std::vector<Transition> transitions;  // in order
  bool operator==(const Zone&) const = default;
};

/// The zone of that IANA name, its changes from 1970 to 2100; nothing where the name is unknown (it never falls back to UTC), or an
/// abbreviation that means several zones: "CST".
std::optional<Zone> find_zone(std::string_view name);

/// Why there is no zone of that name, for a person who wrote it: "the time zone "Vienna" is not known; write ...".
std::string why_no_zone(std::string_view name);

/// The zone that Windows and its calendars call by that name, "W. Europe Standard Time"; nothing where the name is unknown.
std::optional<Zone> find_windows_zone(std::string_view name);

/// The zone this machine is set to; UTC where that cannot be found out.
Zone system_zone();

/// What TZ in the environment says, where nobody knows a zone of that name; system_zone() is then UTC, as the C library has it.
std::optional<std::string> unknown_system_zone();

Seconds offset_at(const Zone& zone, Instant instant);
LocalTime to_local(const Zone& zone, Instant instant);

/// The instant at which the clocks of the zone show that time. Where a change to summer time skips it, the instant counted
/// with the offset before the change (02:30 becomes 03:30); where a change back repeats it, the first of the two.
Instant to_instant(const Zone& zone, LocalTime local);

/// True where a change back repeats that wall time, so that it names two instants.
bool is_ambiguous(const Zone& zone, LocalTime local);

/// True where a change to summer time skips that wall time, so that it names none.
bool is_skipped(const Zone& zone, LocalTime local);

/// The day's name in an event: past midnight belongs to the evening before, until the clocks (first) show `day_end`.
LocalDay event_day(const Zone& zone, Instant instant, Minutes day_end);

}  // namespace foyer::zone
