#include "read/flat_sessions.h"

#include "base/ascii.h"
#include "base/limits.h"
#include "read/field_names.h"
#include "read/flat_people.h"
#include "read/flat_times.h"
#include "read/hints.h"
#include "read/session_parts.h"
#include "read/session_state.h"
#include "read/web_address.h"

#include <algorithm>
#include <utility>

namespace foyer::read {
namespace {

using Kind = Node::Kind;

// An object for the room, the track or the colour of a track, as systems nest them.
const Node* inside(const Node* value, const char* key) {
  return value != nullptr && value->kind == Kind::object ? value->find(key) : nullptr;
}

std::vector<model::LocalText> rooms_of(const Cells<Field>& cells) {
  std::vector<model::LocalText> rooms;
  const Node* value = cells.first(Field::room);
  const bool is_list = value != nullptr && value->kind == Kind::array;
  if (!is_list) rooms.push_back(cells.text(Field::room));
  for (std::size_t index = 0; is_list && index < std::min(value->items.size(), limits::rooms_of_session); ++index) {
    rooms.emplace_back();
    add_versions(rooms.back(), "", value->items[index]);
  }
  std::erase_if(rooms, [](const model::LocalText& room) { return room.empty(); });
  return rooms;
}

bool is_true(const std::string& word) {
  const auto answer = in_small_letters(word);
  return answer == "true" || answer == "yes" || answer == "1" || answer == "x" || answer == "ja";
}

model::SessionKind kind_of(const Cells<Field>& cells, const model::LocalText& title) {
  for (const auto& version : title.versions)
    if (const auto kind = kind_of_title(version.second)) return *kind;
  const auto kind = kind_of_type(cells.word(Field::kind));
  if (is_true(cells.word(Field::pause))) return kind.value_or(model::SessionKind::pause);
  return kind.value_or(model::SessionKind::talk);
}

class Reader {
 public:
  Reader(const People& people, ImportedTimes& times, Imported& result) : people_(people), times_(times), result_(result) {}

  // Where nothing is called a room, but there are tracks and topics, the tracks are the halls, and the topics what they are about.
  void look_over(const std::vector<Node>& items) {
    bool has_room = false, has_track = false, has_topic = false;
    for (const auto& item : items) {
      const Cells<Field> cells(item, field_of);
      has_room = has_room || cells.first(Field::room) != nullptr;
      has_track = has_track || cells.first(Field::track) != nullptr;
      has_topic = has_topic || cells.first(Field::topic) != nullptr;
    }
    tracks_are_rooms_ = !has_room && has_track && has_topic;
  }

  void read(const Node& item) {
    if (item.kind != Kind::object) return drop({item.position, wrong_kind("a session", Kind::object, item)});
    const Cells<Field> cells(item, field_of);
    ImportedSession session;
    session.position = item.position;
    session.title = cells.text(Field::title);
    if (session.title.empty()) return drop({item.position, "a session has no title"});
    const auto state = cells.word(Field::state);
    if (is_hidden_state(state)) return drop({item.position, title_of(session) + ": it is marked " + quoted(state)});
    if (auto fault = set_flat_times(session, cells, times_)) return drop(*std::move(fault));
    session.status = is_true(cells.word(Field::cancelled)) ? model::Status::cancelled : status_in(state);
    take_texts(session, cells);
    result_.sessions.push_back(std::move(session));
  }

  void finish() { note_exhaustion(texts_, result_); }

 private:
  void take_texts(ImportedSession& session, const Cells<Field>& cells) {
    session.key = cells.word(Field::key);
    session.subtitle = cells.text(Field::subtitle);
    session.abstract = cells.text(Field::abstract);
    session.url = web_address(cells.word(Field::url), {});
    session.language = language_tag(cells.word(Field::language));
    session.kind = kind_of(cells, session.title);
    session.people = flat_people(cells, people_, texts_);
    session.rooms = rooms_of(cells);
    auto track = cells.text(Field::track), topic = cells.text(Field::topic);
    if (tracks_are_rooms_ && !track.empty()) session.rooms = {std::exchange(track, {})};
    session.track = track.empty() ? std::move(topic) : std::move(track);
    if (const Node* color = inside(cells.first(Field::track), "color")) session.track_color = parse_color(cell_text(color));
  }

  void drop(Dropped dropped) { result_.dropped.push_back(std::move(dropped)); }

  const People& people_;
  ImportedTimes& times_;
  Imported& result_;
  SharedTexts texts_;
  bool tracks_are_rooms_ = false;
};

bool is_session(const Node& item) {
  bool has_title = false, has_start = false;
  for (const auto& member : item.members) {
    const auto name = is_blank(member.value) ? std::nullopt : field_of(member.key);
    has_title = has_title || (name && name->field == Field::title);
    has_start = has_start || (name && member.key != "from" && (name->field == Field::start || name->field == Field::day));
  }
  return has_title && has_start;
}

}  // namespace

bool are_flat_sessions(const std::vector<Node>& items) {
  const auto sessions = static_cast<std::size_t>(std::count_if(items.begin(), items.end(), is_session));
  return sessions * 2 > items.size();
}

void read_flat_sessions(const std::vector<Node>& items, const People& people, ImportedTimes& times, Imported& result) {
  Reader reader(people, times, result);
  reader.look_over(items);
  const auto count = std::min(items.size(), limits::sessions);
  for (std::size_t index = 0; index < count; ++index) reader.read(items[index]);
  if (count < items.size())
    result.dropped.push_back(
        {items[count].position, "there are more than " + std::to_string(limits::sessions) + " sessions; those from here on are left out"});
  reader.finish();
}

}  // namespace foyer::read
