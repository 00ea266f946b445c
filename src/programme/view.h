// What the slides of a deck are made from: the sessions that concern the screen, at an instant.
#pragma once

#include "model/schedule.h"
#include "programme/slide.h"

#include <optional>
#include <string>
#include <vector>

namespace foyer::programme {

struct View {
  const model::Schedule& schedule;
  const model::Screen& screen;
  Instant now;
  bool clock_is_trusted;                        // else `now` must decide nothing
  std::vector<std::string> languages;           // of the slides; what more than one says is shown together
  std::vector<const model::Session*> sessions;  // by the start that holds

  const std::string& language() const { return languages.front(); }
  LocalDay day_of(Instant instant) const { return zone::event_day(schedule.event.zone, instant, schedule.event.day_end); }
  LocalDay today() const { return day_of(now); }

  /// The session as the screen tells of it, its translations with it.
  SessionCard card_of(const model::Session& session) const;

  /// A name in all languages of the slide, each version once: "Main Hall · 主会场".
  std::string name_of(const model::LocalText& name) const;

  /// The same of a room, and from this screen the way to it: "Main Hall ↑".
  std::string place_of(const model::Room& room) const;

  /// The same for slides of that one language.
  View alone(const std::string& language) const;
};

View view_of(const model::Schedule& schedule, const model::Screen& screen, Instant now, bool clock_is_trusted);

/// The day's sessions that are still to be told of on it: running ones from the day before too.
std::vector<const model::Session*> listed(const View& view, LocalDay day);

/// The next day on which something takes place.
std::optional<LocalDay> next_day(const View& view);

/// Why nothing is on; nothing where something is, or begins soon, or is missed in the screen's own rooms, or nobody knows what time it is.
std::optional<Quiet> quiet_reason(const View& view);

}  // namespace foyer::programme
