// Small schedules for tests, built from values and not from files.
#pragma once

#include "model/schedule.h"
#include "zone/text.h"
#include "zone/zone.h"

#include <string>

namespace foyer::test {

inline zone::Zone zone_named(const std::string& name) { return zone::find_zone(name).value(); }

/// An event day in Shanghai: three rooms, a morning and an afternoon; sessions are added by add().
inline model::Schedule empty_event(const std::string& zone = "Asia/Shanghai") {
  model::Schedule schedule;
  schedule.event.title = model::LocalText("Open day");
  schedule.event.zone = zone_named(zone);
  schedule.event.languages = {"en"};
  for (const std::string name : {"Main Hall", "Room 2A", "Room 3B"}) schedule.rooms.push_back({name, model::LocalText(name), {}, {}});
  return schedule;
}

inline Instant at(const model::Schedule& schedule, const std::string& time) {
  return zone::parse_instant(time, schedule.event.zone).value();
}

inline model::Session& add(model::Schedule& schedule, const std::string& title, const std::string& start, const std::string& end,
                           std::size_t room = 0) {
  model::Session session;
  session.id = title;
  session.title = model::LocalText(title);
  session.start = at(schedule, start);
  session.end = at(schedule, end);
  session.room = room;
  schedule.sessions.push_back(session);
  return schedule.sessions.back();
}

}  // namespace foyer::test
