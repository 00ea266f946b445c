#include "read/entries.h"
#include "read/nearest.h"

#include <algorithm>

namespace foyer::read {
namespace {

constexpr std::size_t most_compared = 20'000'000;  // letters with letters: a tenth of a second

struct Name {
  std::string text, id;
};

// All that rooms may be called, ids before names.
std::vector<Name> names_of(const std::vector<model::Room>& rooms) {
  std::vector<Name> names;
  for (const auto& room : rooms) names.push_back({room.id, room.id});
  for (const auto& room : rooms)
    for (const auto& version : room.name.versions) names.push_back({version.second, room.id});
  return names;
}

const Name* find(const std::vector<Name>& names, const std::string& given) {
  auto found = std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.text == given; });
  if (found == names.end())
    found = std::find_if(names.begin(), names.end(), [&](const Name& name) { return same_but_for_case(name.text, given); });
  return found == names.end() ? nullptr : &*found;
}

}  // namespace

void find_rooms_of_screens(model::Schedule& schedule, std::vector<Notes>& notes) {
  const auto names = names_of(schedule.rooms);
  std::vector<std::string> known;
  std::size_t letters = 0, compared = 0;
  for (const auto& name : names) {
    known.push_back(name.text);
    letters += name.text.size();
  }
  // Hints for a file with ever so many unknown names are of no use to anybody.
  const auto hint = [&](const std::string& given) {
    return (compared += letters * given.size()) <= most_compared ? did_you_mean(given, known) : std::string();
  };
  for (auto& screen : schedule.screens) {
    std::vector<std::string> ids;
    for (const auto& given : screen.rooms) {
      const Name* name = find(names, given);
      if (name == nullptr)
        notes[static_cast<std::size_t>(screen.place.file)].warning(
            {screen.place.line, screen.place.column},
            "the screen \"" + screen.name + "\" shows a room \"" + given + "\" that does not exist" + hint(given));
      const auto& id = name == nullptr ? given : name->id;
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    screen.rooms = std::move(ids);
  }
}

}  // namespace foyer::read
