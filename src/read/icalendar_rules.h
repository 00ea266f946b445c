// The wall times that a rule for repeats (RRULE) gives, by libical, within limits that a hostile rule cannot lift.
#pragma once

#include "base/instant.h"
#include "base/limits.h"
#include "zone/zone.h"

#include <cstddef>
#include <string>
#include <vector>

namespace foyer::read {

/// What the rules of one file may cost together.
struct RuleAllowance {
  int rules = limits::rules;
  int years = limits::rule_years;  // that libical seeks through for times beyond the last one wanted; one rule for 30 February takes more,
                                   // and ends it
};

struct Repeats {
  std::vector<LocalTime> times;  // in order; the start only where the rule itself gives it
  bool complete = false;         // the rule gives no more times
  bool followed = false;         // false for a rule that nobody can read or that takes too long
};

/// From `start` up to `last`, `most` at most. An UNTIL in UTC is read in `zone`, the one that the wall times are of.
Repeats repeats_of(const std::string& rule, LocalTime start, const zone::Zone& zone, LocalTime last, std::size_t most,
                   RuleAllowance& allowance);

}  // namespace foyer::read
