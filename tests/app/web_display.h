// A display that gets what it shows over the network, and how tests speak of it.
#pragma once

#include "../source/temporary_folder.h"
#include "app/live.h"
#include "support/catch.h"
#include "zone/text.h"

#include <poll.h>
#include <stdlib.h>

#include <string>
#include <vector>

namespace foyer::test {

using Strings = std::vector<std::string>;

inline const Instant morning = Instant(Seconds(1'718'264'520));  // 2024-06-13T09:42+02:00

struct State {
  source::TemporaryFolder folder;
  State() { setenv("XDG_STATE_HOME", folder.path().c_str(), 1); }
};

struct Talk {
  std::string id, start = "11:00", room = "Aula";
};

// As frab writes it, so that what changes is found out.
inline std::string congress(const std::vector<Talk>& talks) {
  std::string events;
  for (const auto& talk : talks) {
    events += (events.empty() ? "" : ",") + std::string(R"({"guid": ")") + talk.id + R"(", "title": "Talk )" + talk.id +
              R"(", "date": "2024-06-13T)" + talk.start + R"(:00+02:00", "duration": "01:00", "room": ")" + talk.room + R"("})";
  }
  return R"({"schedule": {"version": "1", "conference": {"title": "Congress", "time_zone_name": "Europe/Berlin", "days": [
    {"index": 1, "date": "2024-06-13", "rooms": {"Aula": [)" +
         events + "]}}]}}}";
}

inline app::LiveSettings telling(Strings* told = nullptr) {
  app::LiveSettings settings;
  settings.tell = [told](const std::string& line) {
    // The samples are of 2024, which every later day has reason to doubt.
    if (told != nullptr && line.find("within two days of today") == std::string::npos) told->push_back(line);
  };
  return settings;
}

inline bool readable(const app::Live& live) {
  std::vector<pollfd> waiting;
  for (const int descriptor : live.descriptors()) waiting.push_back({descriptor, POLLIN, 0});
  return ::poll(waiting.data(), waiting.size(), 10'000) > 0;
}

// Asks the one server again at that time, and takes its answer and what staff are told of it.
inline bool ask(app::Live& live, Steady::time_point now, Instant wall) {
  live.update(now, wall);
  REQUIRE(readable(live));
  const bool changed = live.update(now, wall);
  return live.update(now + app::Complaints::patience, wall) || changed;
}

// "a 11:00 Aula", with what is marked.
inline Strings told_of(const app::Live& live) {
  Strings all;
  if (!live.schedule()) return all;
  const auto& schedule = *live.schedule();
  const auto time = [&](Instant instant) { return zone::to_iso(instant, schedule.event.zone).substr(11, 5); };
  const auto room = [&](std::optional<std::size_t> index) { return index ? in_language(schedule.rooms[*index].name, "en") : ""; };
  for (const auto& session : schedule.sessions) {
    auto text = in_language(session.title, "en").substr(5) + " " + time(session.start) + " " + room(session.room);
    if (session.was.start) text += " was " + time(*session.was.start);
    if (session.was.room) text += " was " + room(session.was.room);
    if (session.added) text += " added";
    if (session.status == model::Status::removed) text += " removed";
    all.push_back(text);
  }
  return all;
}

}  // namespace foyer::test
