#include "read/indico_entry.h"

#include "read/hints.h"
#include "read/session_parts.h"
#include "read/session_times.h"
#include "read/web_address.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace foyer::read {
namespace {

// {"date": "2024-06-13", "time": "09:30:00", "tz": …}
std::string iso_of(const Node& date) {
  return date.kind == Node::Kind::object ? plain(date, {"date"}) + "T" + plain(date, {"time"}) : plain(date);
}

// In minutes, perhaps with a fraction.
std::string duration_of(const Node& entry) {
  constexpr double largest = 1e6;
  const Node& duration = member(entry, "duration");
  const bool is_good = duration.kind == Node::Kind::number && std::abs(duration.number) <= largest;
  return is_good ? std::to_string(std::lround(duration.number)) : std::string();
}

// The session that entries are a part of: a block names it inside, a contribution by its title alone.
model::LocalText track_of(const Node& entry, const Node* block, SharedTexts& texts) {
  if (block == nullptr) return local(entry, {"session", "track"});
  const Node& session = member(*block, "session");
  return texts.copy(local(session.kind == Node::Kind::object ? session : *block, {"title"}));
}

model::LocalText room_of(const Node& entry, const Node* block, SharedTexts& texts) {
  auto room = local(entry, {"room", "roomFullname"});
  if (room.empty() && block != nullptr) room = texts.copy(local(*block, {"room", "roomFullname"}));
  return room.empty() ? local(entry, {"location"}) : room;
}

model::SessionKind kind_of(const Node& entry) {
  if (plain(entry, {"entryType"}) == "Break") return kind_of_type(plain(entry, {"title"})).value_or(model::SessionKind::pause);
  return kind_of_type(plain(entry, {"type"})).value_or(model::SessionKind::talk);
}

}  // namespace

IndicoEntries::IndicoEntries(std::string address, std::optional<zone::Zone> given)
    : address_(std::move(address)), given_(std::move(given)) {
  constexpr std::size_t longest_address = 1000;
  if (address_.size() > longest_address) address_.clear();
}

Result<ImportedSession> IndicoEntries::read(const Node& entry, const Node* block, SharedTexts& texts) {
  if (entry.kind != Node::Kind::object) return Error{wrong_kind("an entry", Node::Kind::object, entry)};
  ImportedSession session;
  session.title = local(entry, {"title"});
  if (session.title.empty()) return Error{"a session has no title"};
  const Node& start = member(entry, "startDate");
  auto& times = times_in(plain(start, {"tz"}));
  const auto fault = set_times(session, {iso_of(start), iso_of(member(entry, "endDate")), duration_of(entry)}, times);
  if (!fault.empty()) return Error{title_of(session) + ": " + fault};
  session.position = entry.position;
  session.key = plain(entry, {"contributionId", "id"});
  session.subtitle = local(entry, {"slotTitle"});
  if (session.subtitle == session.title) session.subtitle = {};
  session.abstract = local(entry, {"description"});
  session.url = web_address(plain(entry, {"url"}), address_);
  session.kind = kind_of(entry);
  session.track = track_of(entry, block, texts);
  if (block != nullptr) session.track_color = parse_color(plain(*block, {"color"}));
  if (auto room = room_of(entry, block, texts); !room.empty()) session.rooms.push_back(std::move(room));
  return session;
}

ImportedTimes& IndicoEntries::times_in(const std::string& zone) {
  constexpr std::size_t most_zones = 100;
  const auto known = times_.find(zone);
  if (known != times_.end()) return known->second;
  if (times_.size() >= most_zones && !zone.empty()) return times_in("");
  auto& times = times_.emplace(zone, ImportedTimes(zone, given_)).first->second;
  if (!first_zone_ && !zone.empty()) first_zone_ = times.zone();
  return times;
}

bool IndicoEntries::lacks_zone() const {
  return std::any_of(times_.begin(), times_.end(), [](const auto& times) { return times.second.lacks_zone(); });
}

ImportedPerson indico_person(const Node& node) {
  // The ids count from 0 in each contribution anew.
  ImportedPerson person{plain(node, {"emailHash"}), local(node, {"name", "fullName"}), {}, local(node, {"affiliation"}), {}};
  const auto given = plain(node, {"firstName", "first_name"}), family = plain(node, {"familyName", "last_name", "lastName"});
  if (!given.empty() && !family.empty()) person.name = model::LocalText(given + " " + family);
  return person;
}

}  // namespace foyer::read
