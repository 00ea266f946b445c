#include "base/ascii.h"
#include "base/limits.h"
#include "model/words.h"
#include "read/cancelled_title.h"
#include "read/entries.h"
#include "read/nearest.h"
#include "read/references.h"
#include "read/times.h"
#include "text/lines.h"
#include "zone/text.h"

#include <algorithm>
#include <cctype>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace foyer::read {
namespace {

using model::Session;

constexpr Minutes longest_assumed{4 * 60};

// In a hurry people write `"cancelled": true`: it counts, whatever the status says.
bool is_flagged_cancelled(Fields& fields) {
  bool flagged = false;
  for (const std::string key : {"cancelled", "canceled"}) {
    const Node* flag = fields.any(key);
    if (flag == nullptr) continue;
    const bool counts = truth_of(*flag).value_or(false);
    fields.notes().warning(flag->position,
                           counts ? "this session is taken as cancelled; write \"status\": \"cancelled\" instead of `" + key + "`"
                                  : "`" + key + "` is not a field of a session; to cancel one, write \"status\": \"cancelled\"");
    flagged = flagged || counts;
  }
  return flagged;
}

model::Status read_status(Fields& fields) {
  const bool flagged = is_flagged_cancelled(fields);
  const Node* status = fields.any("status");
  const bool is_american =
      status != nullptr && status->kind == Node::Kind::string && same_but_for_case(text::clean(status->string), "canceled");
  if (flagged || is_american) return model::Status::cancelled;
  return model::statuses[fields.choice("status", words_of(model::statuses), 0, Severity::error)].value;
}

// And they write it into the title, as into schedules that have no field for it.
void read_heading(Fields& fields, Session& session) {
  Heading all;
  for (auto& [language, version] : session.title.versions) {
    auto heading = heading_of(version);
    all.cancelled |= heading.cancelled;
    all.moved |= heading.moved;
    if (heading.cancelled || heading.moved) version = std::move(heading.title);
  }
  const auto said = all.cancelled ? model::Status::cancelled : all.moved ? model::Status::moved : model::Status::planned;
  if (said == model::Status::planned || session.status == model::Status::cancelled || session.status == said) return;
  session.status = said;
  const std::string word = all.cancelled ? "cancelled" : "moved";
  fields.notes().warning(fields.any("title")->position, "this session is taken as " + word + ", as its title says; write \"status\": \"" +
                                                            word + "\" instead, and leave the title as it was");
}

class Reader {
 public:
  Reader(std::span<const Node> list, model::Schedule& schedule, Notes& notes)
      : schedule_(schedule),
        notes_(notes),
        rooms_(schedule.rooms, "room"),
        tracks_(schedule.tracks, "track"),
        speakers_(schedule.speakers, "speaker") {
    for (const auto& item : list)
      if (const Node* id = item.find("id")) given_ids_.insert(id->string);
  }

  void read(Fields& fields) {
    Session session;
    session.place = place_of(fields, notes_);
    session.title = fields.text("title", limits::title_characters);
    session.subtitle = fields.text("subtitle");
    session.abstract = fields.text("abstract");
    session.reason = fields.text("reason");
    session.language = fields.language("language");
    session.url = fields.url("url");
    session.full = fields.boolean("full");
    session.kind = model::session_kinds[fields.choice("kind", words_of(model::session_kinds))].value;
    session.status = read_status(fields);
    session.delay = read_minutes(fields, "delay", 0, 24 * 60).value_or(Minutes(0));
    session.room = reference(fields, "room", rooms_);
    session.track = reference(fields, "track", tracks_);
    read_speakers(fields, session);
    read_before(fields, session);
    expect_before(fields, session);
    read_heading(fields, session);
    const bool timed = read_times(fields, schedule_.event.zone, session);
    session.id = fields.string("id");
    if (session.title.empty()) return notes_.error(fields.position(), "this session has no title; it is left out");
    if (!timed) return;
    identify(fields, session);
    schedule_.sessions.push_back(std::move(session));
  }

 private:
  template <class Entry>
  std::optional<std::size_t> reference(Fields& fields, const std::string& key, References<Entry>& references) {
    const Node* value = fields.any(key);
    const auto name = fields.string(key);
    if (value == nullptr || name.empty()) return {};
    return references.find(name, value->position, notes_);
  }

  void read_speakers(Fields& fields, Session& session) {
    const auto names = fields.placed_strings("speakers");
    if (names.size() > limits::speakers_of_session)
      notes_.warning(names[limits::speakers_of_session].position,
                     "a session has at most " + std::to_string(limits::speakers_of_session) + " speakers; the rest is left out");
    for (std::size_t index = 0; index < std::min(names.size(), limits::speakers_of_session); ++index) {
      const auto speaker = speakers_.find(names[index].text, names[index].position, notes_);
      if (std::find(session.speakers.begin(), session.speakers.end(), speaker) == session.speakers.end())
        session.speakers.push_back(speaker);
    }
  }

  void read_before(Fields& fields, Session& session) {
    const Node* value = fields.object("was", R"({"start": "2024-06-13 11:00", "room": "Room 3B"})");
    if (value == nullptr) return;
    Fields was(*value, "session's `was`", notes_);
    session.was.start = was.instant("start", schedule_.event.zone, time_is_ignored);
    session.was.room = reference(was, "room", rooms_);
    was.finish();
    if (value->members.empty()) notes_.warning(value->position, "`was` says nothing; write the `start` or the `room` before the change");
  }

  // The glass tells a change by what held before: without it people learn that something is other, and not what.
  void expect_before(Fields& fields, const Session& session) {
    if (session.status == model::Status::moved && fields.any("was") == nullptr)
      notes_.warning(fields.any("status")->position,
                     R"(this session is moved, and nothing says from where: add what held before, like "was": {"room": "Room 3B"})");
    if (session.status == model::Status::delayed && session.delay == Minutes(0) && !session.was.start)
      notes_.warning(fields.any("status")->position,
                     R"(this session is delayed, and nothing says by how much: add the minutes, like "delay": 20)");
  }

  void identify(Fields& fields, Session& session) {
    const int line = fields.position().line;
    const auto given = session.id;
    if (!given.empty() && ids_.emplace(given, line).second) return;
    const auto made = made_id(session);
    session.id_is_made = given.empty();
    int& number = numbers_[made];
    do session.id = made + (++number == 1 ? "" : "-" + std::to_string(number));
    while (given_ids_.contains(session.id) || !ids_.emplace(session.id, line).second);
    if (!given.empty())
      notes_.warning(fields.any("id")->position, "the id \"" + given + "\" stands already in line " + std::to_string(ids_.at(given)) +
                                                     "; this session goes by \"" + session.id + "\", give it an id of its own");
  }

  // "Opening ceremony" at 09:30 becomes "opening-ceremony-0930": stable as long as both are.
  std::string made_id(const Session& session) const {
    std::string id;
    for (const char letter : model::in_language(session.title, "en")) {
      const auto byte = static_cast<unsigned char>(letter);
      if (std::isalnum(byte) != 0 || byte >= 0x80) id += small(letter);
      else if (!id.empty() && id.back() != '-') id += '-';
    }
    const auto start = zone::to_iso(session.start, schedule_.event.zone);
    return id + (id.empty() || id.back() == '-' ? "" : "-") + start.substr(11, 2) + start.substr(14, 2);
  }

  model::Schedule& schedule_;
  Notes& notes_;
  References<model::Room> rooms_;
  References<model::Track> tracks_;
  References<model::Speaker> speakers_;
  std::unordered_set<std::string> given_ids_;     // of all sessions, those to come too
  std::unordered_map<std::string, int> ids_;      // and the line of each
  std::unordered_map<std::string, int> numbers_;  // the last that was put behind a made id
};

// Whether the text has an offset of its own, and it is not the zone's.
bool is_elsewhere(const std::string& text, const zone::Zone& zone) {
  const auto time = text.find_first_of("Tt ") + 1, offset = text.find_first_of("Zz+-", time);
  const auto instant = zone::parse_instant(text, zone);
  return instant && offset != std::string::npos && zone::to_local(zone, *instant) != zone::parse_local(text.substr(0, offset));
}

// One time that a program wrote in UTC among those that people write moves its session by hours.
void doubt_offsets(std::span<const Node> list, const zone::Zone& zone, Notes& notes) {
  std::vector<const Node*> elsewhere;
  std::size_t in_zone = 0;
  for (const auto& item : list) {
    const Node* start = item.find("start");
    if (start == nullptr || start->kind != Node::Kind::string) continue;
    if (is_elsewhere(start->string, zone)) elsewhere.push_back(start);
    else if (zone::parse_local(start->string)) ++in_zone;
  }
  if (elsewhere.size() >= in_zone) return;
  for (const Node* start : elsewhere) {
    const auto shown = zone::to_iso(*zone::parse_instant(start->string, zone), zone);
    notes.warning(start->position, "`start` \"" + start->string + "\" has an offset of its own and is shown as " + shown.substr(0, 10) +
                                       " " + shown.substr(11, 5) + ", the time in " + zone.name +
                                       "; the other sessions are in that time: leave the offset out if this one is too");
  }
}

// A session whose end nobody gave ends when the next one in its room begins, if that is soon enough to be meant.
void assume_ends(std::vector<Session>& sessions) {
  std::unordered_map<std::size_t, Instant> next_start;
  for (auto session = sessions.rbegin(); session != sessions.rend(); ++session) {
    if (!session->room) continue;
    const auto next = next_start.find(*session->room);
    if (!session->end_is_known && next != next_start.end() && next->second > session->start &&
        next->second - session->start <= longest_assumed)
      session->end = next->second;
    next_start[*session->room] = session->start;
  }
}

}  // namespace

void read_sessions(std::span<const Node> list, model::Schedule& schedule, Notes& notes) {
  Reader reader(list.first(std::min(list.size(), limits::sessions)), schedule, notes);
  each_object(list, "session", limits::sessions, notes, [&](Fields& fields) { reader.read(fields); });
  doubt_offsets(list, schedule.event.zone, notes);
  std::stable_sort(schedule.sessions.begin(), schedule.sessions.end(), [&](const Session& a, const Session& b) {
    const auto none = schedule.rooms.size();
    return std::tuple(a.start, a.room.value_or(none)) < std::tuple(b.start, b.room.value_or(none));
  });
  assume_ends(schedule.sessions);
}

}  // namespace foyer::read
