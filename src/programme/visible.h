// Which sessions and items concern a screen at all.
#pragma once

#include "programme/card.h"

#include <algorithm>
#include <optional>

namespace foyer::programme {

inline bool shows_room(const model::Schedule& schedule, const model::Screen& screen, std::optional<std::size_t> room) {
  return screen.rooms.empty() ||
         (room && std::find(screen.rooms.begin(), screen.rooms.end(), schedule.rooms[*room].id) != screen.rooms.end());
}

/// A session also concerns the screen of the room that it was moved away from, as long as that is told: people still come there.
inline bool concerns(const model::Schedule& schedule, const model::Screen& screen, const model::Session& session, Instant now) {
  const auto was = before(session, now);
  return shows_room(schedule, screen, session.room) || (was.room && shows_room(schedule, screen, was.room));
}

/// Announcements and news name their screens; those that name none are for all.
inline bool is_named(const model::Screen& screen, const std::vector<std::string>& screens) {
  return screens.empty() || std::find(screens.begin(), screens.end(), screen.name) != screens.end();
}
inline bool concerns(const model::Screen& screen, const model::Announcement& item) { return is_named(screen, item.screens); }
inline bool concerns(const model::Screen& screen, const model::NewsItem& item) { return is_named(screen, item.screens); }

}  // namespace foyer::programme
