#include "read/frab.h"

#include "read/c3voc.h"
#include "read/session_parts.h"
#include "read/session_times.h"

namespace foyer::read {
namespace {

using Kind = Node::Kind;

ImportedPerson person_of(const Node& node) {
  if (node.kind != Kind::object) return {{}, local(node), {}, {}, {}};
  ImportedPerson person{plain(node, {"guid", "code"}), local(node, {"name", "public_name"}), {}, {}, local(node, {"biography"})};
  // A schedule merged from several systems has each one's numbers: there a number alone may be several people.
  if (const auto number = plain(node, {"id"}); person.key.empty() && !number.empty())
    person.key = number + " " + model::in_language(person.name, {});
  return person;
}

class Reader {
 public:
  Reader(const Node& root, const std::optional<zone::Zone>& given) : conference_(root), times_(conference_.times(given)) {}

  Imported read() {
    imported_.format = "frab schedule";
    conference_.describe(imported_);
    const Node& days = member(conference_.node(), "days");
    if (days.kind != Kind::array) drop(days, wrong_kind("`days`", Kind::array, days));
    for (const auto& day : days.items) read_day(day);
    return finished(std::move(imported_), times_, texts_);
  }

 private:
  void drop(const Node& node, std::string what) { imported_.dropped.push_back({node.position, std::move(what)}); }

  void read_day(const Node& day) {
    if (day.kind != Kind::object) return drop(day, wrong_kind("a day", Kind::object, day));
    const Node& rooms = member(day, "rooms");
    if (rooms.kind == Kind::null) return drop(day, "a day has no `rooms`");
    if (rooms.kind != Kind::object) return drop(rooms, wrong_kind("`rooms` of a day", Kind::object, rooms));
    for (const auto& room : rooms.members) read_room(room.key, room.value);
  }

  void read_room(const std::string& key, const Node& events) {
    if (events.kind != Kind::array) drop(events, wrong_kind("the sessions of " + quoted(key), Kind::array, events));
    const bool blank = key.find_first_not_of(' ') == key.npos;
    const auto room = blank ? model::LocalText() : model::LocalText(key);
    for (const auto& event : events.items) read_event(event, room);
  }

  // The key holds, not `room` of the event: it is what tools that merge schedules set, to keep rooms of one name apart ("1Komona headnut"
  // and "headnut").
  void read_event(const Node& event, const model::LocalText& room) {
    auto read = conference_.session(event, texts_);
    if (!read) return drop(event, read.error());
    ImportedSession session = *std::move(read);
    if (const auto fault = set_times(session, {plain(event, {"date"}), plain(event, {"end"}), plain(event, {"duration"})}, times_);
        !fault.empty())
      return drop(event, title_of(session) + ": " + fault);
    set_room(session, event, room);
    set_people(session, member(event, "persons"), person_of, imported_);
    set_kind(session, plain(event, {"type"}));
    imported_.sessions.push_back(std::move(session));
  }

  void set_room(ImportedSession& session, const Node& event, const model::LocalText& room) {
    auto name = room.empty() ? local(event, {"room"}) : texts_.copy(room);
    if (!name.empty()) session.rooms.push_back(std::move(name));
  }

  Conference conference_;
  ImportedTimes times_;
  SharedTexts texts_;
  Imported imported_;
};

}  // namespace

bool is_frab(const Node& root) {
  const Node& schedule = member(root, "schedule");
  return member(schedule, "conference").find("days") != nullptr && schedule.find("events") == nullptr;
}

Imported read_frab(const Node& root, const std::optional<zone::Zone>& given) { return Reader(root, given).read(); }

}  // namespace foyer::read
