#include "model/held.h"
#include "rehearse/coverage.h"
#include "rehearse/sights.h"

#include <algorithm>

namespace foyer::rehearse {
namespace {

constexpr Minutes long_wait{5};  // nobody stands before a display for longer

bool is_played(const model::Session& session, Span span) { return start_of(session) >= span.from && start_of(session) < span.until; }

Finding never_shown(const model::Schedule& schedule, const model::Session& session) {
  auto finding = finding_of(session, Kind::never_shown);
  finding.what = "no screen ever shows " + quoted(schedule, session.title);
  finding.mend = session.room ? "let a screen show the room " + quoted(schedule, schedule.rooms[*session.room].name)
                              : "give it a room that a screen shows, or let a screen show all rooms";
  return finding;
}

Finding seen_late(const model::Schedule& schedule, const model::Session& session, const Coverage& coverage) {
  auto finding = finding_of(session, Kind::seen_late);
  const auto title = quoted(schedule, session.title), start = in_words(schedule, start_of(session));
  finding.what = title + " is never up before it begins at " + start;
  if (coverage.first) finding.what += "; it is first to be seen at " + in_words(schedule, *coverage.first);
  finding.mend = coverage.loop ? "a round of pages takes " + in_words(*coverage.loop) +
                                     ", too long for its turn to come: give the screen fewer kinds of slides, or a screen fewer rooms"
                               : "it is in no loop before it begins: let a screen of its room show an agenda";
  return finding;
}

Finding waits_long(const model::Schedule& schedule, const model::Session& session, Seconds wait) {
  auto finding = finding_of(session, Kind::long_wait);
  finding.from = start_of(session) - looked_for;
  finding.until = start_of(session);
  finding.what = "in the " + in_words(looked_for) + " before " + quoted(schedule, session.title) + " begins somebody may wait " +
                 in_words(wait) + " before any screen tells of it";
  finding.mend = "give a screen fewer kinds of slides, shorter dwells, or fewer rooms";
  return finding;
}

}  // namespace

std::vector<Finding> find_unseen_sessions(const Rehearsal& rehearsal) {
  const auto& schedule = rehearsal.schedule;
  std::vector<Finding> findings;
  if (!rehearsal.all_screens) return findings;
  const auto coverage = coverage_of_all(schedule, rehearsal.played);
  for (std::size_t index = 0; index < coverage.size(); ++index) {
    const auto& session = schedule.sessions[index];
    const auto& [first, wait, loop] = coverage[index];
    if (!is_played(session, rehearsal.span)) continue;
    if (!first && !loop) findings.push_back(never_shown(schedule, session));
    else if (!first || *first >= start_of(session)) findings.push_back(seen_late(schedule, session, coverage[index]));
    else if (wait && *wait > long_wait) findings.push_back(waits_long(schedule, session, *wait));
  }
  return findings;
}

}  // namespace foyer::rehearse
