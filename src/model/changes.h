// Two versions of one schedule compared: what has been moved, retimed, retitled, added or taken out in between.
#pragma once

#include "model/schedule.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace foyer::model {

/// A session that is not as it was.
struct Change {
  std::optional<std::size_t> before;  // index into the sessions of the earlier schedule; nothing: it was added
  std::optional<std::size_t> after;   // of the later; nothing: it is gone
  bool moved = false;                 // to another room
  bool retimed = false;               // another start, or another end where both were known
  bool retitled = false;
  bool operator==(const Change&) const = default;
};

/// All that sets two versions apart.
struct Comparison {
  /// Of each session of the later schedule the one of the earlier that it is; nothing where it is new. All nothing where a source lost
  /// everything.
  std::vector<std::optional<std::size_t>> partners;
  std::vector<Change> changes;  // in the order of the later schedule, then what is gone in that of the earlier
};

/// Sessions are the same by their id; those that share one, by start and room. Where ids have been given out anew, by title, start and
/// room, else by title alone: that a system renumbers its sessions is no change. Nor is it one that no session is left of the earlier
/// schedule: a source that lost everything is broken. Rooms are the same by name, else by id.
Comparison compared(const Schedule& before, const Schedule& after);

/// The changes alone.
std::vector<Change> changes_between(const Schedule& before, const Schedule& after);

}  // namespace foyer::model
