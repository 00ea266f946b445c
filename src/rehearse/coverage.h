// How well a screen tells of each session before it begins.
#pragma once

#include "model/schedule.h"
#include "rehearse/played.h"

#include <optional>
#include <vector>

namespace foyer::rehearse {

/// So long has to be up what somebody who passes by is to notice.
inline constexpr Seconds noticed{5};

/// The time before it begins in which people look for a session.
inline constexpr Minutes looked_for{30};

/// One page's turn on the glass, within its moment.
struct Turn {
  std::size_t page = 0;  // index into Moment::pages
  Instant from, until;
  bool operator==(const Turn&) const = default;
};

/// The turns of a moment, in order, the first and the last cut where the moment begins and ends.
std::vector<Turn> turns_of(const Moment& moment);

struct Coverage {
  std::optional<Instant> first;  // when a turn begins that tells of it and stays up to be noticed
  std::optional<Seconds> wait;   // the longest that somebody waits for it who comes before the glass while it is looked for; nothing where
                                 // it is not told of in that time
  std::optional<Seconds> loop;   // the longest round of pages of which one tells of it before it begins, whether its turn came or not
  bool operator==(const Coverage&) const = default;
};

/// Of each session of the schedule, in its order.
std::vector<Coverage> coverage_of(const model::Schedule& schedule, const Played& played);

/// What several screens do together: whoever looks, looks at the best.
std::vector<Coverage> coverage_of_all(const model::Schedule& schedule, const std::vector<Played>& played);

}  // namespace foyer::rehearse
