#include "model/clashes.h"
#include "read/entries.h"
#include "zone/text.h"

#include <algorithm>
#include <string_view>

namespace foyer::read {
namespace {

using model::Schedule;
using model::Session;

std::string title_of(const Session& session) { return std::string("\"") + model::in_language(session.title, "en") + "\""; }

class Checks {
 public:
  Checks(const Schedule& schedule, std::vector<Notes>& notes) : schedule_(schedule), notes_(notes) {}

  void rooms() {
    for (const auto& [earlier, later, room] : model::room_clashes(schedule_))
      warn(*later, title_of(*later) + " and " + title_of(*earlier) + " (line " + std::to_string(earlier->place.line) + ") are in " +
                       model::in_language(schedule_.rooms[room].name, "en") + " at the same time");
  }

  void speakers() {
    for (const auto& [earlier, later, speaker] : model::speaker_clashes(schedule_))
      warn(*later, model::in_language(schedule_.speakers[speaker].name, "en") + " speaks at the same time in " + title_of(*later) +
                       " and " + title_of(*earlier) + " (line " + std::to_string(earlier->place.line) + ")");
  }

  void days() {
    for (const auto& session : schedule_.sessions) {
      const auto day = zone::event_day(schedule_.event.zone, session.start, schedule_.event.day_end);
      if (!std::binary_search(schedule_.event.days.begin(), schedule_.event.days.end(), day))
        warn(session, title_of(session) + " is on " + zone::to_iso_day(day) +
                          ", which is not among the event's `days`; correct its start, or add the day");
    }
  }

 private:
  void warn(const Session& session, std::string what) {
    notes_[static_cast<std::size_t>(session.place.file)].warning({session.place.line, session.place.column}, std::move(what));
  }

  const Schedule& schedule_;
  std::vector<Notes>& notes_;
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
