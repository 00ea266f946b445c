#include "read/entries.h"
#include "read/nearest.h"

#include <algorithm>

namespace foyer::read {
namespace {

// What other entries call the screens of this schedule.
class ScreenNames {
 public:
  explicit ScreenNames(const model::Schedule& schedule) {
    for (const auto& screen : schedule.screens) names_.push_back(screen.name);
  }

  // Puts the screen's own name there; false where there is no such screen.
  bool resolve(std::string& given) const {
    const auto found = find_name(given, names_);
    if (found) given = names_[*found];
    return found.has_value();
  }

  std::string hint(const std::string& given) const {
    if (auto meant = did_you_mean(given, names_); !meant.empty()) return meant;
    return names_.empty() ? "; this event has no `screens`" : "; the screens are " + listed(names_);
  }

 private:
  std::vector<std::string> names_;
};

void add(const model::Place& place, Severity severity, std::string what, std::vector<Notes>& notes) {
  notes[static_cast<std::size_t>(place.file)].add({place.line, place.column}, severity, std::move(what));
}

// `what` names the item: "this announcement".
template <class Item>
void resolve_screens(Item& item, const std::string& what, const ScreenNames& names, std::vector<Notes>& notes) {
  std::vector<std::size_t> unknown;
  for (std::size_t index = 0; index < item.screens.size(); ++index)
    if (!names.resolve(item.screens[index])) unknown.push_back(index);
  const bool for_none = !unknown.empty() && unknown.size() == item.screens.size();
  for (const auto index : unknown) {
    const auto named = "named \"" + item.screens[index] + "\"" + names.hint(item.screens[index]);
    add(item.places_of_screens[index], for_none ? Severity::error : Severity::warning,
        for_none ? "no screen shows " + what + ": there is none " + named : "there is no screen " + named, notes);
  }
}

void resolve_directions(model::Room& room, const ScreenNames& names, std::vector<Notes>& notes) {
  for (std::size_t index = 0; index < room.directions.size(); ++index) {
    auto& screen = room.directions[index].first;
    if (!names.resolve(screen))
      add(room.places_of_directions[index], Severity::warning,
          "these directions are for a screen named \"" + screen + "\", and there is none" + names.hint(screen), notes);
  }
}

// One warning for all: a schedule that was fetched without its screens.json may have hundreds.
void warn_of_no_screens(const std::vector<model::Room>& rooms, std::vector<Notes>& notes) {
  const auto first = std::ranges::find_if(rooms, [](const model::Room& room) { return !room.places_of_directions.empty(); });
  if (first != rooms.end())
    add(first->places_of_directions.front(), Severity::warning,
        "these directions, and all others, are for a screen that is named there; this event has no `screens`", notes);
}

}  // namespace

void find_named_screens(model::Schedule& schedule, std::vector<Notes>& notes) {
  const ScreenNames names(schedule);
  for (auto& item : schedule.announcements) resolve_screens(item, "this announcement", names, notes);
  for (auto& item : schedule.news) resolve_screens(item, "this news item", names, notes);
  for (auto& source : schedule.sources) resolve_screens(source, "what comes from this source", names, notes);
  if (schedule.screens.empty()) return warn_of_no_screens(schedule.rooms, notes);
  for (auto& room : schedule.rooms)
    if (!room.places_of_directions.empty()) resolve_directions(room, names, notes);
}

}  // namespace foyer::read
