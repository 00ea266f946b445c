// Rooms, tracks and speakers: what sessions refer to.
#include "base/limits.h"
#include "read/entries.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace foyer::read {
namespace {

using Lines = std::unordered_map<std::string, int>;  // of each id

// The id, or the name where no id is given; nothing for an entry without either, or whose id is taken.
template <class Entry>
bool identify(Entry& entry, Fields& fields, Lines& taken, const char* what) {
  entry.id = fields.string("id");
  entry.name = fields.text("name", limits::title_characters);
  if (entry.id.empty()) entry.id = model::in_language(entry.name, "en");
  if (entry.name.empty()) entry.name = model::LocalText(entry.id);
  if (entry.id.empty()) {
    fields.notes().error(fields.position(), std::string("this ") + what + " has neither an id nor a name; it is left out");
    return false;
  }
  const auto [first, is_new] = taken.emplace(entry.id, fields.position().line);
  if (!is_new)
    fields.notes().error(fields.position(), std::string("there is another ") + what + " with the id \"" + entry.id + "\" (line " +
                                                std::to_string(first->second) + "); this one is left out, give it another id");
  return is_new;
}

// Arrows as a keyboard has them; of two that begin alike the longer stands first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> arrows{{{"<->", "\u2194"},
                                                                                {"<=>", "\u2194"},
                                                                                {"-->", "\u2192"},
                                                                                {"==>", "\u2192"},
                                                                                {"->", "\u2192"},
                                                                                {"=>", "\u2192"},
                                                                                {"<--", "\u2190"},
                                                                                {"<==", "\u2190"},
                                                                                {"<-", "\u2190"},
                                                                                {"<=", "\u2190"},
                                                                                {"^", "\u2191"}}};

std::string with_arrows(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto arrow = std::find_if(arrows.begin(), arrows.end(), [&](const auto& each) { return text.starts_with(each.first); });
    result += arrow == arrows.end() ? text.substr(0, 1) : arrow->second;
    text.remove_prefix(arrow == arrows.end() ? 1 : arrow->first.size());
  }
  return result;
}

void read_directions(Fields& fields, model::Room& room, Notes& notes) {
  const Node* node = fields.object("directions", "{\"lobby\": \"\u2192\"}");
  if (node == nullptr) return;
  Fields from_screens(*node, "room's directions", notes);
  for (const auto& [screen, position, unused] : node->members) {
    auto way = from_screens.text(screen);
    for (auto& [language, version] : way.versions) version = with_arrows(version);
    room.directions.emplace_back(screen, std::move(way));
    room.places_of_directions.push_back({notes.file, position.line, position.column});
  }
}

}  // namespace

void read_rooms(std::span<const Node> list, model::Schedule& schedule, Notes& notes) {
  Lines ids;
  each_object(list, "room", limits::entries, notes, [&](Fields& fields) {
    model::Room room;
    const bool good = identify(room, fields, ids, "room");
    if (const auto capacity = fields.number("capacity", 0, 1'000'000)) room.capacity = static_cast<int>(*capacity);
    read_directions(fields, room, notes);
    if (good) schedule.rooms.push_back(std::move(room));
  });
}

void read_tracks(std::span<const Node> list, model::Schedule& schedule, Notes& notes) {
  Lines ids;
  each_object(list, "track", limits::entries, notes, [&](Fields& fields) {
    model::Track track;
    const bool good = identify(track, fields, ids, "track");
    track.color = fields.color("color");
    if (track.color) track.place_of_color = fields.place("color");
    if (good) schedule.tracks.push_back(std::move(track));
  });
}

void read_speakers(std::span<const Node> list, model::Schedule& schedule, Notes& notes) {
  Lines ids;
  each_object(list, "speaker", limits::entries, notes, [&](Fields& fields) {
    model::Speaker speaker;
    const bool good = identify(speaker, fields, ids, "speaker");
    speaker.role = fields.text("role");
    speaker.organisation = fields.text("organisation");
    speaker.photo = fields.picture("photo");
    speaker.place_of_photo = fields.place("photo");
    speaker.bio = fields.text("bio");
    if (good) schedule.speakers.push_back(std::move(speaker));
  });
}

}  // namespace foyer::read
