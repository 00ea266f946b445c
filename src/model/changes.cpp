#include "model/changes.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace foyer::model {
namespace {

using Index = std::size_t;

// Pairs what is the same in two lists. Each call pairs those that are free yet and have equal keys, in their order.
template <typename Item>
class Pairing {
 public:
  Pairing(const std::vector<Item>& before, const std::vector<Item>& after)
      : before_(&before), after_(&after), partners_(after.size()), taken_(before.size()) {}

  template <typename Key>
  void pair(Key key) {
    std::map<decltype(key(std::declval<const Item&>())), std::vector<Index>> free;
    for (Index index = before_->size(); index-- > 0;)
      if (!taken_[index]) free[key((*before_)[index])].push_back(index);
    for (Index index = 0; index < after_->size(); ++index) {
      if (partners_[index]) continue;
      const auto found = free.find(key((*after_)[index]));
      if (found == free.end() || found->second.empty()) continue;
      partners_[index] = found->second.back();
      found->second.pop_back();
      taken_[*partners_[index]] = true;
    }
  }

  std::optional<Index> partner(Index after) const { return partners_[after]; }
  bool has_partner(Index before) const { return taken_[before]; }

  Index pairs() const { return static_cast<Index>(std::count(taken_.begin(), taken_.end(), true)); }

 private:
  const std::vector<Item>*before_, *after_;
  std::vector<std::optional<Index>> partners_;  // of each later item, the earlier one
  std::vector<bool> taken_;                     // of the earlier
};

// A session with its room as the earlier schedule counts rooms, so that the two can be compared.
struct Placed {
  const Session* session;
  std::optional<Index> room;
};

const auto& id(const Placed& placed) { return placed.session->id; }
const auto& title(const Placed& placed) { return placed.session->title.versions; }
const auto& start(const Placed& placed) { return placed.session->start; }

// The rooms of the later schedule, each by its number in the earlier; new ones have numbers past all of those.
std::vector<Index> numbers_of_rooms(const std::vector<Room>& before, const std::vector<Room>& after) {
  Pairing<Room> rooms(before, after);
  rooms.pair([](const Room& room) { return std::tie(room.id, room.name.versions); });
  rooms.pair([](const Room& room) { return std::tie(room.name.versions); });
  rooms.pair([](const Room& room) { return std::tie(room.id); });
  std::vector<Index> numbers;
  for (Index index = 0; index < after.size(); ++index) numbers.push_back(rooms.partner(index).value_or(before.size() + index));
  return numbers;
}

std::vector<Placed> placed(const Schedule& schedule, const std::vector<Index>& numbers_of_rooms) {
  std::vector<Placed> all;
  for (const auto& session : schedule.sessions)
    all.push_back({&session, session.room ? std::optional(numbers_of_rooms[*session.room]) : std::nullopt});
  return all;
}

// What has the same id and the same title is the same, and what looks the same is, too: its id was given out anew. Where that is so of
// most, an id says nothing any more, and titles have to do for the rest.
Pairing<Placed> paired(const std::vector<Placed>& before, const std::vector<Placed>& after) {
  const auto by_look = [](const Placed& each) { return std::tie(title(each), start(each), each.room); };
  const auto by_title = [](const Placed& each) { return std::tie(title(each)); };
  Pairing<Placed> looks(before, after), ids(before, after);
  looks.pair(by_look);
  ids.pair([](const Placed& each) { return std::tie(id(each), title(each), start(each), each.room); });
  ids.pair([](const Placed& each) { return std::tie(id(each), title(each), start(each)); });
  ids.pair([](const Placed& each) { return std::tie(id(each), title(each), each.room); });
  ids.pair([](const Placed& each) { return std::tie(id(each), title(each)); });
  const bool is_renumbered = looks.pairs() > 2 * ids.pairs();
  auto& pairing = is_renumbered ? looks : ids;
  pairing.pair(by_look);
  pairing.pair([](const Placed& each) { return std::tie(id(each), start(each), each.room); });
  if (!is_renumbered) pairing.pair([](const Placed& each) { return std::tie(id(each)); });
  if (is_renumbered || pairing.pairs() == 0) pairing.pair(by_title);
  // An id that foyer made is another when the time is.
  pairing.pair([](const Placed& each) { return std::pair(each.session->id_is_made ? std::string() : id(each), title(each)); });
  return pairing;
}

Change change_of(const Placed& before, const Placed& after) {
  const auto &was = *before.session, &is = *after.session;
  Change change;
  change.moved = before.room != after.room;
  change.retimed = was.start != is.start || (was.end_is_known && is.end_is_known && was.end != is.end);
  change.retitled = was.title != is.title;
  return change;
}

}  // namespace

Comparison compared(const Schedule& before, const Schedule& after) {
  const auto earlier = placed(before, numbers_of_rooms(before.rooms, before.rooms));
  const auto later = placed(after, numbers_of_rooms(before.rooms, after.rooms));
  const auto pairing = paired(earlier, later);
  Comparison comparison;
  for (Index index = 0; index < later.size(); ++index) comparison.partners.push_back(pairing.partner(index));
  if (pairing.pairs() == 0) return comparison;
  for (Index index = 0; index < later.size(); ++index) {
    const auto partner = comparison.partners[index];
    auto change = partner ? change_of(earlier[*partner], later[index]) : Change{};
    change.before = partner;
    change.after = index;
    if (!partner || change.moved || change.retimed || change.retitled) comparison.changes.push_back(change);
  }
  for (Index index = 0; index < earlier.size(); ++index)
    if (!pairing.has_partner(index)) comparison.changes.push_back({.before = index, .after = {}});
  return comparison;
}

std::vector<Change> changes_between(const Schedule& before, const Schedule& after) { return compared(before, after).changes; }

}  // namespace foyer::model
