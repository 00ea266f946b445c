// Plays a screen through every moment at which something changes, with the display's own decks and layout.
#pragma once

#include "layout/loop.h"
#include "model/schedule.h"
#include "rehearse/played.h"

#include <functional>
#include <vector>

namespace foyer::rehearse {

struct Span {
  Instant from, until;
  bool operator==(const Span&) const = default;
};

/// From an hour before the first session to an hour after the last; nothing (equal ends) without sessions.
Span span_of(const model::Schedule& schedule);

/// The days of the event that a span touches, each as a span of its own. A day ends with the night that belongs to it.
std::vector<Span> days_of(const model::Schedule& schedule, Span span);

/// Called at each moment with its loop; may note in the moment's pages which pictures show them.
using Watch = std::function<void(const layout::Loop& loop, Moment& moment)>;

/// What that screen shows in the span, the whole of which may begin and end between two changes. `size` is that of its panel, as the reader
/// sees it.
Played play(const model::Schedule& schedule, const model::Screen& screen, Size size, const layout::Measure& measure, Span span,
            const Watch& watch = {});

/// The days of one screen, played one by one, as one.
Played joined(std::vector<Played> days);

}  // namespace foyer::rehearse
