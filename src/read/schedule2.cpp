#include "read/schedule2.h"

#include "read/c3voc.h"
#include "read/hints.h"
#include "read/session_parts.h"
#include "read/session_state.h"
#include "read/session_times.h"

#include <map>

namespace foyer::read {
namespace {

using Kind = Node::Kind;

// A room or a person that events refer to.
struct Entry {
  model::LocalText name, bio;
};

using Entries = std::map<std::string, Entry>;

Entries entries_of(const Node& list, Keys keys) {
  Entries entries;
  for (const auto& node : list.items)
    for (const auto key : keys)
      if (auto id = plain(node, {key}); !id.empty())
        entries.emplace(std::move(id), Entry{local(node, {"name"}), local(node, {"biography"})});
  return entries;
}

class Reader {
 public:
  Reader(const Node& root, const std::optional<zone::Zone>& given)
      : conference_(root),
        schedule_(member(root, "schedule")),
        times_(conference_.times(given)),
        rooms_(entries_of(member(conference_.node(), "rooms"), {"guid", "slug", "name"})),
        people_(entries_of(member(schedule_, "persons"), {"guid"})) {}

  Imported read() {
    imported_.format = "schedule2";
    conference_.describe(imported_);
    const Node& events = member(schedule_, "events");
    if (events.kind != Kind::array) drop(events, wrong_kind("`events`", Kind::array, events));
    for (const auto& event : events.items) read_event(event);
    return finished(std::move(imported_), times_, texts_);
  }

 private:
  void drop(const Node& node, std::string what) { imported_.dropped.push_back({node.position, std::move(what)}); }

  void read_event(const Node& event) {
    auto read = conference_.session(event, texts_);
    if (!read) return drop(event, read.error());
    ImportedSession session = *std::move(read);
    const auto state = plain(event, {"state"});
    if (is_hidden_state(state)) return drop(event, title_of(session) + ": its state is " + state);
    session.status = status_in(state);
    if (const auto fault = set_times(session, {plain(event, {"start"}), plain(event, {"end"}), plain(event, {"duration"})}, times_);
        !fault.empty())
      return drop(event, title_of(session) + ": " + fault);
    if (const auto& languages = member(event, "languages").items; session.language.empty() && !languages.empty())
      session.language = language_tag(plain(languages.front()));
    set_room(session, member(event, "room"));
    set_people(
        session, member(event, "participants"), [&](const Node& node) { return person_of(node); }, imported_);
    set_kind(session, plain(event, {"type"}));
    imported_.sessions.push_back(std::move(session));
  }

  void set_room(ImportedSession& session, const Node& room) {
    const bool is_object = room.kind == Kind::object;
    auto name = is_object ? local(room, {"name", "slug"}) : local(room);
    for (const auto& reference : {plain(room, {"guid"}), plain(room, {"slug"}), plain(room)})
      if (const auto known = rooms_.find(reference); known != rooms_.end() && !known->second.name.empty()) {
        name = texts_.copy(known->second.name);
        break;
      }
    if (!name.empty()) session.rooms.push_back(std::move(name));
  }

  // `role` is the one in this session; a speaker of foyer's has one for the whole event ("Professor of botany").
  ImportedPerson person_of(const Node& node) {
    ImportedPerson person{plain(node, {"guid"}), local(node, {"name"}), {}, {}, {}};
    const auto known = people_.find(person.key);
    if (known == people_.end()) return person;
    if (person.name.empty()) person.name = texts_.copy(known->second.name);
    person.bio = texts_.copy(known->second.bio);
    return person;
  }

  Conference conference_;
  const Node& schedule_;
  ImportedTimes times_;
  Entries rooms_, people_;
  SharedTexts texts_;
  Imported imported_;
};

}  // namespace

bool is_schedule2(const Node& root) { return member(root, "schedule").find("events") != nullptr; }

Imported read_schedule2(const Node& root, const std::optional<zone::Zone>& given) { return Reader(root, given).read(); }

}  // namespace foyer::read
