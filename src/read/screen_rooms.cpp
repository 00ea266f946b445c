#include "read/entries.h"
#include "read/nearest.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace foyer::read {
namespace {

constexpr std::size_t most_listed = 12;
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

// The numbers and single letters of a name, by which rooms beside each other differ: "3B" of "Room 3B".
std::vector<std::string> marks_of(const std::string& name) {
  std::vector<std::string> marks;
  std::istringstream words(name);
  for (std::string word; words >> word;)
    if (word.size() == 1 || word.find_first_of("0123456789") != std::string::npos) marks.push_back(word);
  return marks;
}

// The room that is meant by a name that none has. A screen at the door of one room must not become that of the next.
const Name* find_near(const std::vector<Name>& names, const std::string& given) {
  std::vector<std::string> alike;
  for (const auto& name : names)
    if (std::ranges::equal(marks_of(name.text), marks_of(given), same_but_for_case)) alike.push_back(name.text);
  const auto meant = nearest(given, alike);
  return meant.empty() ? nullptr : find(names, meant);
}

class RoomsOfScreens {
 public:
  RoomsOfScreens(const std::vector<model::Room>& rooms, bool is_own, std::vector<Notes>& notes)
      : names_(names_of(rooms)), is_own_(is_own), notes_(notes) {
    for (const auto& room : rooms) rooms_.push_back(model::in_language(room.name, "en"));
    for (const auto& name : names_) letters_ += name.text.size();
  }

  void resolve(model::Screen& screen) {
    std::vector<std::string> ids;
    for (std::size_t index = 0; index < screen.rooms.size(); ++index) {
      const auto& given = screen.rooms[index];
      const Name* name = find(names_, given);
      const bool is_known = name != nullptr;
      // Hints for a file with ever so many unknown names are of no use to anybody.
      if (!is_known && (compared_ += letters_ * given.size()) <= most_compared) name = find_near(names_, given);
      const bool is_last = ids.empty() && index + 1 == screen.rooms.size();
      if (!is_known) tell(screen, index, name, is_last);
      if (name == nullptr && is_own_) continue;
      const auto& id = name == nullptr || (!is_known && !is_own_) ? given : name->id;
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    screen.rooms = std::move(ids);
    screen.places_of_rooms.clear();
  }

 private:
  void tell(const model::Screen& screen, std::size_t index, const Name* near, bool is_last) const {
    const auto& place = screen.places_of_rooms[index];
    auto what = "the screen \"" + screen.name + "\" shows a room \"" + screen.rooms[index] + "\" that does not exist";
    if (near != nullptr) what += "; did you mean \"" + near->text + "\"?" + (is_own_ ? " it shows that one until this is mended" : "");
    else if (is_own_ && is_last) what += "; it shows all rooms until this is mended";
    else if (is_own_) what += "; it is left out";
    if (near == nullptr && is_own_ && !rooms_.empty() && rooms_.size() <= most_listed) what += "; the rooms are " + listed(rooms_);
    notes_[static_cast<std::size_t>(place.file)].warning({place.line, place.column}, std::move(what));
  }

  std::vector<Name> names_;
  bool is_own_;
  std::vector<Notes>& notes_;
  std::vector<std::string> rooms_;
  std::size_t letters_ = 0, compared_ = 0;
};

}  // namespace

void find_rooms_of_screens(model::Schedule& schedule, bool is_own, std::vector<Notes>& notes) {
  RoomsOfScreens rooms(schedule.rooms, is_own, notes);
  for (auto& screen : schedule.screens) rooms.resolve(screen);
}

}  // namespace foyer::read
