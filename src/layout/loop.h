// What a screen plays between two changes: the pages of its deck in each of its languages, and the order they come in.
#pragma once

#include "layout/pages.h"
#include "model/schedule.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace foyer::layout {

struct Loop {
  std::vector<Page> pages;
  std::vector<std::size_t> rotation;
  Instant since;                       // the rotation counts from here
  std::optional<Instant> next_change;  // the deck is another from then on
  std::optional<Instant> known_until;  // the first round's later languages, not laid out yet, begin then; nothing: all are here
};

/// The theme of that screen. An event's colours were chosen for its own mode: a screen of the other one takes foyer's.
model::Theme theme_of(const model::Schedule& schedule, const model::Screen& screen);

/// The loop at `now`, laid out for that size; the pages tell the time of `now`, so they hold for its minute. Languages whose turn has never
/// come since the last change are left for later: a change is on the glass sooner, and a start opens no font that it does not show. By a
/// clock that is not trusted they come in turn all the same, but claim nothing.
Loop loop_at(const model::Schedule& schedule, const model::Screen& screen, Size size, const Measure& measure, Instant now,
             bool clock_is_trusted = true);

/// The same by a trusted clock, with the pages of all languages whether their turn has come or not.
Loop whole_loop_at(const model::Schedule& schedule, const model::Screen& screen, Size size, const Measure& measure, Instant now);

/// The loop of a display that has never had a schedule.
Loop loop_without_schedule(Size size, const Measure& measure, const zone::Zone& zone, Instant now, bool clock_is_trusted);

struct Up {
  std::size_t page;  // index into the pages
  Instant since, until;
};

/// The page that is up at `now`.
Up page_up(const Loop& loop, Instant now);

/// The scene of that page where it stands this time: see layout/orbit.h.
Scene scene_of(const Loop& loop, const Up& up);

}  // namespace foyer::layout
