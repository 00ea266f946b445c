// The zones that an iCalendar file names, whichever way it does.
#pragma once

#include "base/limits.h"
#include "read/icalendar_entry.h"
#include "read/icalendar_parts.h"
#include "read/icalendar_rules.h"
#include "read/imported.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace foyer::read {

/// A TZID is the IANA name (alone, or behind a slash as in "/freeassociation.sourceforge.net/Europe/Berlin"), else the one that Windows
/// uses, else what the file's own VTIMEZONE of that name says. One that is none of these is as none.
class CalendarZones {
 public:
  /// `named` is what the file gives for times without a zone (X-WR-TIMEZONE), or empty.
  CalendarZones(const std::vector<CalendarPart>& definitions, const std::string& named, const std::optional<zone::Zone>& given);

  /// Null where a time has no zone and nobody gave one.
  const zone::Zone* zone_of(const WallTime& time);
  std::optional<Instant> instant(const WallTime& time);

  /// The one for times without a zone, else the first that a time of the file named and the world knows.
  const std::optional<zone::Zone>& of_event() const { return of_event_; }

  bool lacks_zone() const { return times_.lacks_zone(); }

 private:
  const zone::Zone* named(const std::string& name);
  std::optional<zone::Zone> find(const std::string& name);

  const std::vector<CalendarPart>& definitions_;
  std::map<std::string, std::optional<zone::Zone>> known_;
  RuleAllowance allowance_{limits::zone_rules, limits::zone_rule_years};  // for the rules of the file's own zones
  ImportedTimes times_;
  std::optional<zone::Zone> of_event_;
};

}  // namespace foyer::read
