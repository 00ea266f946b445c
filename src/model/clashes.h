// Sessions that cannot all be held as planned, however they are told.
#pragma once

#include "model/schedule.h"

#include <vector>

namespace foyer::model {

/// Two sessions that take place, `later` beginning while `earlier` still runs or, of a walk, soon after it. Both point into the schedule.
struct Clash {
  const Session* earlier = nullptr;
  const Session* later = nullptr;
  std::size_t of = 0;  // the room, or the speaker: an index into Schedule::rooms or ::speakers
};

/// In one room at the same time; one for each session that begins too early. An end that is only assumed clashes with nothing.
std::vector<Clash> room_clashes(const Schedule& schedule);

/// By one speaker at the same time in different rooms; one for each session that begins too early. Meals, pauses, parties and notices bind
/// nobody. Here, too, an end that is only assumed clashes with nothing.
std::vector<Clash> speaker_clashes(const Schedule& schedule);

/// By one speaker in different rooms, one right after the other, with less than `least` between them.
std::vector<Clash> short_walks(const Schedule& schedule, Minutes least);

}  // namespace foyer::model
