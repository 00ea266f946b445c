#include "read/entries.h"
#include "read/nearest.h"

#include <algorithm>

namespace foyer::read {
namespace {

std::string hint(const std::string& given, const std::vector<std::string>& names) {
  if (auto meant = did_you_mean(given, names); !meant.empty()) return meant;
  return names.empty() ? "; this event has no `screens`" : "; the screens are " + listed(names);
}

}  // namespace

void find_screens_of_announcements(model::Schedule& schedule, std::vector<Notes>& notes) {
  std::vector<std::string> names;
  for (const auto& screen : schedule.screens) names.push_back(screen.name);
  for (auto& item : schedule.announcements) {
    std::vector<std::size_t> unknown;
    for (std::size_t index = 0; index < item.screens.size(); ++index) {
      const auto found = find_name(item.screens[index], names);
      if (found) item.screens[index] = names[*found];
      else unknown.push_back(index);
    }
    const bool for_none = !unknown.empty() && unknown.size() == item.screens.size();
    for (const auto index : unknown) {
      const auto& place = item.places_of_screens[index];
      const auto named = "named \"" + item.screens[index] + "\"" + hint(item.screens[index], names);
      notes[static_cast<std::size_t>(place.file)].add(
          {place.line, place.column}, for_none ? Severity::error : Severity::warning,
          for_none ? "no screen shows this announcement: there is none " + named : "there is no screen " + named);
    }
  }
}

}  // namespace foyer::read
