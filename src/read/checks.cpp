#include "model/held.h"
#include "read/entries.h"

#include <algorithm>
#include <map>

namespace foyer::read {
namespace {

using model::Schedule;
using model::Session;
using model::SessionKind;

// People may well be listed at a meal and in a talk at once.
bool binds_speakers(const Session& session) {
  return session.kind != SessionKind::pause && session.kind != SessionKind::meal && session.kind != SessionKind::social &&
         session.kind != SessionKind::notice;
}

std::string title_of(const Session& session) { return std::string("\"") + model::in_language(session.title, "en") + "\""; }

class Checks {
 public:
  Checks(const Schedule& schedule, std::vector<Notes>& notes) : schedule_(schedule), notes_(notes) {
    for (const auto& session : schedule.sessions)
      if (takes_place(session)) in_order_.push_back(&session);
    std::stable_sort(in_order_.begin(), in_order_.end(), [](const Session* a, const Session* b) { return start_of(*a) < start_of(*b); });
  }

  // Of the sessions so far, the one that runs longest is all that a later one can meet: one pass finds every clash.
  void rooms() {
    std::map<std::size_t, const Session*> longest;
    for (const Session* session : in_order_) {
      if (!session->room) continue;
      auto& before = longest[*session->room];
      if (before != nullptr && before->end_is_known && end_of(*before) > start_of(*session))
        warn(*session, title_of(*session) + " and " + title_of(*before) + " (line " + std::to_string(before->place.line) + ") are in " +
                           model::in_language(schedule_.rooms[*session->room].name, "en") + " at the same time");
      if (before == nullptr || end_of(*before) < end_of(*session)) before = session;
    }
  }

  void speakers() {
    std::map<std::size_t, const Session*> longest;
    for (const Session* session : in_order_) {
      if (!binds_speakers(*session)) continue;
      for (const auto speaker : session->speakers) {
        auto& before = longest[speaker];
        if (before != nullptr && before->end_is_known && end_of(*before) > start_of(*session) && before->room != session->room)
          warn(*session, model::in_language(schedule_.speakers[speaker].name, "en") + " speaks at the same time in " + title_of(*session) +
                             " and " + title_of(*before) + " (line " + std::to_string(before->place.line) + ")");
        if (before == nullptr || end_of(*before) < end_of(*session)) before = session;
      }
    }
  }

  void days() {
    for (const auto& session : schedule_.sessions) {
      const auto day = zone::event_day(schedule_.event.zone, session.start, schedule_.event.day_end);
      if (!std::binary_search(schedule_.event.days.begin(), schedule_.event.days.end(), day))
        warn(session, title_of(session) + " starts on a day that is not among the event's `days`");
    }
  }

 private:
  void warn(const Session& session, std::string what) {
    notes_[static_cast<std::size_t>(session.place.file)].warning({session.place.line, session.place.column}, std::move(what));
  }

  const Schedule& schedule_;
  std::vector<Notes>& notes_;
  std::vector<const Session*> in_order_;
};

}  // namespace

void check_schedule(const Schedule& schedule, bool days_given, std::vector<Notes>& notes) {
  Checks checks(schedule, notes);
  checks.rooms();
  checks.speakers();
  if (days_given) checks.days();
}

void sum_up_clashes(const Schedule& schedule, std::vector<Notes>& notes) {
  std::vector<Notes> all(notes.size());
  check_schedule(schedule, false, all);
  std::size_t count = 0;
  for (const auto& file : all) count += file.problems.size() + file.more;
  if (count == 0) return;
  notes.front().warning({}, std::to_string(count) + (count == 1 ? " session clashes" : " sessions clash") +
                                " with another in a room or by a speaker; `foyer import` names them one by one");
}

}  // namespace foyer::read
