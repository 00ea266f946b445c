// What attendees knew of a schedule that has changed since: between two versions of a source nobody says what is new, so it is noted.
#pragma once

#include "model/schedule.h"

#include <optional>
#include <string>
#include <vector>

namespace foyer::model {

inline constexpr Minutes history_lasts{24 * 60};  // what was noted longer ago everybody has heard of

/// How one session differs from what was known of it.
struct Noted {
  std::string id;  // in the newest version
  Instant when;    // it last changed
  bool added = false;
  std::optional<Instant> was_start{};   // where it was put off or brought forward
  std::optional<LocalText> was_room{};  // where it was moved: the name of the room
  std::optional<Session> gone{};        // where it vanished: as it was; speakers and track are forgotten
  std::optional<LocalText> gone_room{};
  LocalText title{};     // in the newest version: an id that stands for another session now says nothing
  bool believed = true;  // false: it vanished with most others at once, and nobody is told
  bool operator==(const Noted&) const = default;
};

using History = std::vector<Noted>;

/// The history with what changed from one version to the next. A session that comes back to what it was, or is there again, has not
/// changed. No change either: that most sessions vanish at once, which is a source in trouble, or that they are back; and that a room is
/// called otherwise. What is old, or gone and over by now, is dropped.
History noted(History history, const Schedule& before, const Schedule& after, Instant now);

/// The schedule as attendees are told of it: changed sessions with what was, new ones marked, those that vanished in their places. What the
/// file itself says of a session's past wins.
Schedule with_history(Schedule schedule, const History& history);

}  // namespace foyer::model
