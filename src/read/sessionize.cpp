#include "read/sessionize.h"

#include "base/limits.h"
#include "read/hints.h"
#include "read/nodes.h"
#include "read/session_parts.h"
#include "read/session_state.h"
#include "read/session_times.h"
#include "read/sessionize_categories.h"
#include "read/speaker_list.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace foyer::read {
namespace {

using Kind = Node::Kind;

bool has_list(const Node& node, const char* key) { return member(node, key).kind == Kind::array; }

bool is_all(const Node& root) {
  return has_list(root, "sessions") && has_list(root, "speakers") && has_list(root, "categories") && has_list(root, "rooms");
}

bool is_group(const Node& item) { return item.find("groupName") != nullptr && has_list(item, "sessions"); }

bool is_grid_day(const Node& item) { return has_list(item, "timeSlots"); }

bool holds(const Node& root, bool (*is_meant)(const Node&)) {
  return root.kind == Kind::array && std::any_of(root.items.begin(), root.items.end(), is_meant);
}

class Reader {
 public:
  Reader(const std::optional<zone::Zone>& given, const Node* speakers) : times_({}, given) {
    if (speakers != nullptr) people_ = read_speaker_list(*speakers);
  }

  Imported read(const Node& root) {
    if (is_all(root)) read_all(root);
    else if (holds(root, is_group)) read_groups(root);
    else read_grid(root);
    return finished(std::move(imported_), times_, texts_);
  }

 private:
  void read_all(const Node& root) {
    imported_.format = "Sessionize, All";
    people_.merge(read_speaker_list(member(root, "speakers")));
    categories_ = SessionizeCategories(member(root, "categories"));
    for (const auto& room : member(root, "rooms").items) rooms_.emplace(plain(room, {"id"}), local(room, {"name"}));
    for (const auto& session : member(root, "sessions").items) read_session(session);
  }

  void read_groups(const Node& root) {
    imported_.format = "Sessionize, Sessions";
    for (const auto& group : root.items) {
      if (!is_group(group)) drop(group, "this is no group of sessions");
      for (const auto& session : member(group, "sessions").items) read_session(session);
    }
  }

  // The time slots of a day tell the sessions of its rooms once more.
  void read_grid(const Node& root) {
    imported_.format = "Sessionize, GridSmart";
    for (const auto& day : root.items) {
      if (!is_grid_day(day)) drop(day, "this is no day of a timetable");
      for (const auto& room : member(day, "rooms").items)
        for (const auto& session : member(room, "sessions").items) read_session(session, local(room, {"name"}));
      for (const auto& slot : member(day, "timeSlots").items)
        for (const auto& room : member(slot, "rooms").items)
          if (const Node& session = member(room, "session"); session.kind != Kind::null) read_session(session, local(room, {"name"}));
    }
  }

  void read_session(const Node& node, const model::LocalText& room_of_grid = {}) {
    const auto room = room_of_grid.empty() ? room_of(node) : texts_.copy(room_of_grid);
    const auto key = std::pair(plain(node, {"id"}), plain(node, {"startsAt"}));
    const auto [known, is_new] = seen_.emplace(key, std::nullopt);
    if (is_new || key.first.empty()) known->second = add(node, room);
    else if (known->second) add_room(imported_.sessions[*known->second], room);
  }

  model::LocalText room_of(const Node& node) {
    if (auto name = local(node, {"room"}); !name.empty()) return name;
    const auto known = rooms_.find(plain(node, {"roomId"}));
    return known == rooms_.end() ? model::LocalText() : texts_.copy(known->second);
  }

  static void add_room(ImportedSession& session, const model::LocalText& room) {
    auto& rooms = session.rooms;
    if (!room.empty() && rooms.size() < limits::rooms_of_session && std::find(rooms.begin(), rooms.end(), room) == rooms.end())
      rooms.push_back(room);
  }

  // Its index; nothing where it is dropped.
  std::optional<std::size_t> add(const Node& node, const model::LocalText& room) {
    if (node.kind != Kind::object) return drop(node, wrong_kind("a session", Kind::object, node));
    ImportedSession session;
    session.title = local(node, {"title"});
    if (session.title.empty()) return drop(node, "a session has no title");
    if (const auto fault = set_times(session, {plain(node, {"startsAt"}), plain(node, {"endsAt"}), {}}, times_); !fault.empty())
      return drop(node, title_of(session) + ": " + fault);
    if (const auto state = plain(node, {"status"}); is_hidden_state(state))
      return drop(node, title_of(session) + ": it is marked " + quoted(state));
    session.position = node.position;
    session.key = plain(node, {"id"});
    session.abstract = local(node, {"description"});
    add_room(session, room);
    set_people(
        session, member(node, "speakers"), [&](const Node& speaker) { return person_of(speaker); }, imported_);
    categories_.apply(node, session, texts_);
    if (member(node, "isServiceSession").boolean) session.kind = kind_of_pause(session);
    imported_.sessions.push_back(std::move(session));
    return imported_.sessions.size() - 1;
  }

  ImportedPerson person_of(const Node& speaker) {
    const auto known = people_.find(speaker.kind == Kind::object ? plain(speaker, {"id"}) : plain(speaker));
    return known == people_.end() ? read_person(speaker) : copy(known->second, texts_);
  }

  // A lunch is a service too, and so is the registration.
  static model::SessionKind kind_of_pause(const ImportedSession& session) {
    const auto title = model::in_language(session.title, "en");
    const auto kind = kind_of_title(title);
    return kind ? *kind : kind_of_type(title).value_or(model::SessionKind::pause);
  }

  std::optional<std::size_t> drop(const Node& node, std::string what) {
    imported_.dropped.push_back({node.position, std::move(what)});
    return {};
  }

  ImportedTimes times_;
  SharedTexts texts_;
  People people_;
  SessionizeCategories categories_;
  std::unordered_map<std::string, model::LocalText> rooms_;                         // names by id
  std::map<std::pair<std::string, std::string>, std::optional<std::size_t>> seen_;  // by id and start: a plenum stands under each room
  Imported imported_;
};

}  // namespace

bool is_sessionize(const Node& root) { return is_all(root) || holds(root, is_group) || holds(root, is_grid_day); }

Imported read_sessionize(const Node& root, const std::optional<zone::Zone>& given, const Node* speakers) {
  return Reader(given, speakers).read(root);
}

}  // namespace foyer::read
