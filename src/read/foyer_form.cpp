#include "read/foyer_form.h"

#include "model/words.h"
#include "read/cancelled_title.h"
#include "read/tree.h"
#include "text/lines.h"
#include "text/plain.h"
#include "zone/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace foyer::read {
namespace {

constexpr Position top{1, 1};

model::LocalText plain(const model::LocalText& raw) {
  model::LocalText result;
  for (const auto& [language, version] : raw.versions)
    if (auto words = text::plain(version); !words.empty()) result.versions.emplace_back(language, std::move(words));
  return result;
}

// People's names are no markup, whatever they are made of: "_nick_".
model::LocalText cleaned(const model::LocalText& raw) {
  model::LocalText result;
  for (const auto& [language, version] : raw.versions)
    if (auto name = text::clean(version); !name.empty()) result.versions.emplace_back(language, std::move(name));
  return result;
}

// The first version, by which an entry is known inside the file.
std::string name_of(const model::LocalText& text) { return text.empty() ? std::string() : text.versions.front().second; }

/// The entries that sessions refer to, each once, in the order in which they were first met.
class Entries {
 public:
  /// The id of the entry; `make` gives it when it is new. `key` tells entries of one name apart.
  template <class Make>
  std::string id_of(const std::string& key, const std::string& name, const Make& make) {
    const auto [known, is_new] = ids_.try_emplace(key.empty() ? name : key, name);
    if (!is_new) return known->second;
    for (int number = 2; !taken_.insert(known->second).second; ++number) known->second = name + " (" + std::to_string(number) + ")";
    nodes_.push_back(make(known->second));
    return known->second;
  }

  std::vector<Node> take() { return std::move(nodes_); }

 private:
  std::map<std::string, std::string> ids_;  // by key
  std::set<std::string> taken_;
  std::vector<Node> nodes_;
};

Node entry_node(const std::string& id, const model::LocalText& name, Position position) {
  Node node = empty_object(position);
  add_member(node, "id", text_node(id, position));
  add_member(node, "name", text_node(name, position));
  return node;
}

// What is held in several rooms at once is held in a place of its own that is called by all their names.
model::LocalText place_of(const std::vector<model::LocalText>& rooms) {
  if (rooms.empty()) return {};
  model::LocalText place = plain(rooms.front());
  for (std::size_t room = 1; room < rooms.size(); ++room)
    for (auto& [language, name] : place.versions) name += ", " + in_language(plain(rooms[room]), language);
  return place;
}

// Nothing where it is what holds anyway.
template <class Value, std::size_t count>
std::string word_unless_first(const std::array<model::Word<Value>, count>& table, Value value) {
  return value == table.front().value ? std::string() : word_of(table, value);
}

class Form {
 public:
  explicit Form(const Imported& imported) : imported_(imported), zone_(imported.zone.value_or(zone::Zone{"UTC", {}, {}})) {}

  Node whole() {
    Node root = empty_object(top);
    std::vector<Node> sessions;
    for (const auto& session : imported_.sessions) sessions.push_back(node_of(session));
    add_member(root, "event", event_node());
    add_member(root, "rooms", list_node(rooms_.take(), top));
    add_member(root, "tracks", list_node(tracks_.take(), top));
    add_member(root, "speakers", list_node(speakers_.take(), top));
    root.members.push_back({"sessions", top, list_node(std::move(sessions), top)});
    return root;
  }

 private:
  Node event_node() const {
    Node event = empty_object(top);
    add_member(event, "title", text_node(plain(imported_.title), top));
    add_member(event, "timezone", text_node(zone_.name, top));
    add_member(event, "url", text_node(imported_.url, top));
    std::vector<Node> languages;
    for (const auto& language : imported_.languages) languages.push_back(text_node(language, top));
    add_member(event, "languages", list_node(std::move(languages), top));
    return event;
  }

  Node node_of(const ImportedSession& session) {
    const Position at = session.position;
    Node node = empty_object(at);
    auto title = plain(session.title);
    auto status = session.status;
    for (auto& [language, version] : title.versions) {
      auto heading = heading_of(version);
      if (heading.cancelled) status = model::Status::cancelled;
      else if (heading.moved && status == model::Status::planned) status = model::Status::moved;
      version = std::move(heading.title);
    }
    add_member(node, "id", text_node(id_of(session), at));
    add_member(node, "title", text_node(title, at));
    add_member(node, "subtitle", text_node(plain(session.subtitle), at));
    add_times(node, session);
    add_member(node, "room", text_node(room_of(session), at));
    add_member(node, "track", text_node(track_of(session), at));
    add_member(node, "kind", text_node(word_unless_first(model::session_kinds, session.kind), at));
    add_member(node, "status", text_node(word_unless_first(model::statuses, status), at));
    add_member(node, "speakers", list_node(speakers_of(session), at));
    add_member(node, "abstract", text_node(plain(session.abstract), at));
    add_member(node, "language", text_node(session.language, at));
    add_member(node, "url", text_node(session.url, at));
    return node;
  }

  void add_times(Node& node, const ImportedSession& session) const {
    auto end = session.end;
    if (!end && session.start && session.duration) end = *session.start + *session.duration;
    if (session.start) add_member(node, "start", text_node(zone::to_iso(*session.start, zone_), session.position));
    // What ends as it begins is a point in time: foyer then tells no end.
    if (end && end != session.start) add_member(node, "end", text_node(zone::to_iso(*end, zone_), session.position));
  }

  // The key, and for what is held again the time too, so that each has its own and keeps it from version to version.
  std::string id_of(const ImportedSession& session) {
    if (session.key.empty()) return {};
    auto id = session.key;
    if (!ids_.insert(id).second && session.start) id += std::string("-") + zone::to_iso_minute(*session.start, zone_);
    return id == session.key || ids_.insert(id).second ? id : std::string();
  }

  std::string room_of(const ImportedSession& session) {
    const auto place = place_of(session.rooms);
    if (place.empty()) return {};
    return rooms_.id_of({}, name_of(place), [&](const std::string& id) { return entry_node(id, place, session.position); });
  }

  std::string track_of(const ImportedSession& session) {
    const auto track = plain(session.track);
    if (track.empty()) return {};
    return tracks_.id_of({}, name_of(track), [&](const std::string& id) {
      Node node = entry_node(id, track, session.position);
      if (session.track_color) add_member(node, "color", text_node(foyer::to_string(*session.track_color), session.position));
      return node;
    });
  }

  std::vector<Node> speakers_of(const ImportedSession& session) {
    std::vector<Node> nodes;
    for (const auto& person : session.people) {
      const auto name = cleaned(person.name);
      if (name.empty()) continue;
      const auto id = speakers_.id_of(person.key, name_of(name), [&](const std::string& made) {
        Node node = entry_node(made, name, session.position);
        add_member(node, "role", text_node(plain(person.role), session.position));
        add_member(node, "organisation", text_node(plain(person.organisation), session.position));
        add_member(node, "bio", text_node(plain(person.bio), session.position));
        return node;
      });
      nodes.push_back(text_node(id, session.position));
    }
    return nodes;
  }

  const Imported& imported_;
  zone::Zone zone_;
  Entries rooms_, tracks_, speakers_;
  std::set<std::string> ids_;
};

}  // namespace

Node foyer_form(const Imported& imported) { return Form(imported).whole(); }

}  // namespace foyer::read
