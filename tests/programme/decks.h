// What the tests of decks share.
#pragma once

#include "programme/deck.h"
#include "support/schedules.h"

#include <string>
#include <variant>
#include <vector>

namespace foyer::test {

using Strings = std::vector<std::string>;

/// Thursday and Friday; Thursday's party goes on past midnight.
inline model::Schedule two_days() {
  auto schedule = empty_event();
  schedule.event.doors = Minutes(8 * 60 + 30);
  add(schedule, "Opening", "2024-06-13 09:30", "2024-06-13 10:30", 0);
  add(schedule, "Clinic", "2024-06-13 09:30", "2024-06-13 10:00", 1);
  add(schedule, "Talk", "2024-06-13 13:30", "2024-06-13 14:00", 0);
  add(schedule, "Party", "2024-06-13 22:00", "2024-06-14 01:30", 0);
  add(schedule, "Closing", "2024-06-14 10:00", "2024-06-14 11:00", 0);
  return schedule;
}

inline programme::Deck deck_at(const model::Schedule& schedule, const std::string& time, const model::Screen& screen = {}) {
  return programme::deck(schedule, screen, at(schedule, time));
}

inline Strings kinds(const programme::Deck& deck) {
  Strings result;
  for (const auto& entry : deck.entries) result.push_back(programme::kind_of(entry.slide));
  return result;
}

/// The sessions of the agenda and how each stands: "Opening/now".
inline Strings agenda(const programme::Deck& deck) {
  Strings result;
  for (const auto& entry : deck.entries)
    if (const auto* slide = std::get_if<programme::AgendaSlide>(&entry.slide))
      for (const auto& session : slide->sessions) result.push_back(session.id + "/" + to_string(session.state));
  return result;
}

}  // namespace foyer::test
