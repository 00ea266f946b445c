#include "model/history.h"

#include "model/changes.h"
#include "model/held.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace foyer::model {
namespace {

using Index = std::size_t;
using Versions = decltype(LocalText::versions);

LocalText name_of(const Schedule& schedule, std::optional<Index> room) { return room ? schedule.rooms[*room].name : LocalText(); }

std::optional<Index> room_named(const Schedule& schedule, const LocalText& name) {
  const auto found = std::find_if(schedule.rooms.begin(), schedule.rooms.end(), [&](const Room& room) { return room.name == name; });
  if (found == schedule.rooms.end()) return {};
  return static_cast<Index>(found - schedule.rooms.begin());
}

// Rooms that are called otherwise now: all that was held in one and moved is held in one that did not exist.
class Renamings {
 public:
  Renamings(const Schedule& before, const Schedule& after, const std::vector<Change>& changes) {
    for (const auto& change : changes) {
      if (!change.before || !change.after || !change.moved) continue;
      const auto from = name_of(before, before.sessions[*change.before].room), to = name_of(after, after.sessions[*change.after].room);
      if (!room_named(after, from) && !room_named(before, to)) led_to_[from.versions].insert(to.versions);
    }
  }

  bool explain(const LocalText& from, const LocalText& to) const {
    const auto found = led_to_.find(from.versions);
    return found != led_to_.end() && found->second == std::set<Versions>{to.versions};
  }

 private:
  std::map<Versions, std::set<Versions>> led_to_;
};

class Noting {
 public:
  Noting(History history, const Schedule& before, const Schedule& after, Instant now)
      : history_(std::move(history)), before_(before), after_(after), now_(now) {}

  History run() && {
    const auto [partners, changes] = compared(before_, after_);
    follow_ids(partners);
    for (Index index = 0; index < history_.size(); ++index) entries_.emplace(history_[index].id, index);
    const Renamings renamings(before_, after_, changes);
    const auto gone = std::count_if(changes.begin(), changes.end(), [](const Change& change) { return !change.after; });
    const bool believable = 2 * static_cast<Index>(gone) <= before_.sessions.size();
    for (const auto& change : changes) {
      if (change.before && change.after) note_change(change, renamings);
      else if (change.after) note_added(after_.sessions[*change.after]);
      else note_gone(before_.sessions[*change.before], believable);
    }
    forget();
    return std::move(history_);
  }

 private:
  // A source may give its ids out anew.
  void follow_ids(const std::vector<std::optional<Index>>& partners) {
    if (history_.empty()) return;
    std::map<std::string, std::string> now_called;
    for (Index index = 0; index < partners.size(); ++index)
      if (partners[index]) now_called[before_.sessions[*partners[index]].id] = after_.sessions[index].id;
    for (auto& noted : history_)
      if (const auto found = now_called.find(noted.id); !noted.gone && found != now_called.end()) noted.id = found->second;
  }

  Noted& entry(const std::string& id) {
    const auto [found, is_new] = entries_.emplace(id, history_.size());
    if (is_new) history_.push_back({.id = id, .when = now_});
    return history_[found->second];
  }

  void note_change(const Change& change, const Renamings& renamings) {
    const auto &was = before_.sessions[*change.before], &is = after_.sessions[*change.after];
    const auto from = name_of(before_, was.room), to = name_of(after_, is.room);
    const bool moved = change.moved && !renamings.explain(from, to);
    auto& noted = entry(is.id);
    noted.title = is.title;
    if (was.start != is.start || moved) noted.when = now_;
    if (was.start != is.start) note_start(noted, was.start, is.start);
    if (moved) note_room(noted, from, to);
  }

  static void note_start(Noted& noted, Instant from, Instant to) {
    if (!noted.was_start) noted.was_start = from;
    if (noted.was_start == to) noted.was_start.reset();
  }

  static void note_room(Noted& noted, const LocalText& from, const LocalText& to) {
    if (!noted.was_room && !from.empty()) noted.was_room = from;
    if (noted.was_room == to) noted.was_room.reset();
  }

  void note_added(const Session& session) {
    auto& noted = entry(session.id);
    noted.title = session.title;
    if (!noted.gone) {
      noted.added = true;
      noted.when = now_;
      return;
    }
    const auto gone = *std::exchange(noted.gone, std::nullopt);
    const auto from = std::exchange(noted.gone_room, std::nullopt).value_or(LocalText());
    noted.when = now_;
    if (gone.start != session.start) note_start(noted, gone.start, session.start);
    if (const auto to = name_of(after_, session.room); from != to) note_room(noted, from, to);
  }

  void note_gone(const Session& session, bool believed) {
    auto& noted = entry(session.id);
    noted = {.id = session.id,
             .when = now_,
             .gone = session,
             .gone_room = name_of(before_, session.room),
             .title = session.title,
             .believed = believed};
    noted.gone->room.reset();
    noted.gone->track.reset();
    noted.gone->speakers.clear();
    noted.gone->was = {};
    noted.gone->place = {};
  }

  void forget() {
    std::map<std::string, const Session*> by_id;
    for (const auto& session : after_.sessions) by_id[session.id] = &session;
    std::erase_if(history_, [&](const Noted& noted) {
      const auto found = by_id.find(noted.id);
      if (noted.gone) return end_of(*noted.gone) <= now_ || found != by_id.end();
      const bool tells = noted.added || noted.was_start || noted.was_room;
      const bool is_it = found != by_id.end() && found->second->title == noted.title;
      return !tells || !is_it || noted.when + history_lasts <= now_;
    });
  }

  History history_;
  std::unordered_map<std::string, Index> entries_;  // of the history, by id; of several the first
  const Schedule &before_, &after_;
  Instant now_;
};

void put_back(Schedule& schedule, const Noted& noted) {
  Session session = *noted.gone;
  session.status = Status::removed;
  session.changed = noted.when;
  if (noted.gone_room) session.room = room_named(schedule, *noted.gone_room);
  schedule.sessions.push_back(std::move(session));
}

void mark(Session& session, const Schedule& schedule, const Noted& noted) {
  if (noted.added) session.added = noted.when;
  if (session.was != Before()) return;
  session.was.start = noted.was_start;
  if (noted.was_room) session.was.room = room_named(schedule, *noted.was_room);
  if (noted.was_start || noted.was_room) session.changed = noted.when;
}

}  // namespace

History noted(History history, const Schedule& before, const Schedule& after, Instant now) {
  return Noting(std::move(history), before, after, now).run();
}

Schedule with_history(Schedule schedule, const History& history) {
  std::map<std::string, const Noted*> by_id;
  for (const auto& noted : history) by_id[noted.id] = &noted;
  for (auto& session : schedule.sessions)
    if (const auto found = by_id.find(session.id); found != by_id.end() && !found->second->gone) mark(session, schedule, *found->second);
  for (const auto& noted : history)
    if (noted.gone && noted.believed) put_back(schedule, noted);
  std::stable_sort(schedule.sessions.begin(), schedule.sessions.end(),
                   [](const Session& a, const Session& b) { return a.start < b.start; });
  return schedule;
}

}  // namespace foyer::model
