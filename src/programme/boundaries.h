// The instants at which a deck turns into another.
#pragma once

#include "model/schedule.h"

namespace foyer::programme {

/// The last boundary at or before `now`, and the first after it. Both always exist: days turn for ever. That the schedule becomes stale
/// ends a span, but begins none: it adds a line to the pages and does not start their rotation again.
struct Span {
  Instant since, until;
  bool operator==(const Span&) const = default;
};

Span span_around(const model::Schedule& schedule, const model::Screen& screen, Instant now);

}  // namespace foyer::programme
