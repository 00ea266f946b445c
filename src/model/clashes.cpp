#include "model/clashes.h"

#include "model/held.h"

#include <algorithm>
#include <map>

namespace foyer::model {
namespace {

// People may well be listed at a meal and in a talk at once.
bool binds_speakers(const Session& session) {
  return session.kind != SessionKind::pause && session.kind != SessionKind::meal && session.kind != SessionKind::social &&
         session.kind != SessionKind::notice;
}

std::vector<const Session*> in_order(const Schedule& schedule) {
  std::vector<const Session*> sessions;
  for (const auto& session : schedule.sessions)
    if (takes_place(session)) sessions.push_back(&session);
  std::stable_sort(sessions.begin(), sessions.end(), [](const Session* a, const Session* b) { return start_of(*a) < start_of(*b); });
  return sessions;
}

// Calls `meets(earlier, later, speaker)` for each session of each speaker and, of those before it, the one that runs longest: whatever
// a later session can meet, it meets that one.
template <class Meets>
void for_each_pair(const Schedule& schedule, const Meets& meets) {
  std::map<std::size_t, const Session*> longest;
  for (const Session* session : in_order(schedule)) {
    if (!binds_speakers(*session)) continue;
    for (const auto speaker : session->speakers) {
      auto& before = longest[speaker];
      if (before != nullptr && before->end_is_known && before->room != session->room) meets(*before, *session, speaker);
      if (before == nullptr || end_of(*before) < end_of(*session)) before = session;
    }
  }
}

}  // namespace

std::vector<Clash> room_clashes(const Schedule& schedule) {
  std::vector<Clash> clashes;
  std::map<std::size_t, const Session*> longest;
  for (const Session* session : in_order(schedule)) {
    if (!session->room) continue;
    auto& before = longest[*session->room];
    if (before != nullptr && before->end_is_known && end_of(*before) > start_of(*session))
      clashes.push_back({before, session, *session->room});
    if (before == nullptr || end_of(*before) < end_of(*session)) before = session;
  }
  return clashes;
}

std::vector<Clash> speaker_clashes(const Schedule& schedule) {
  std::vector<Clash> clashes;
  for_each_pair(schedule, [&](const Session& earlier, const Session& later, std::size_t speaker) {
    if (end_of(earlier) > start_of(later)) clashes.push_back({&earlier, &later, speaker});
  });
  return clashes;
}

std::vector<Clash> short_walks(const Schedule& schedule, Minutes least) {
  std::vector<Clash> walks;
  for_each_pair(schedule, [&](const Session& earlier, const Session& later, std::size_t speaker) {
    const auto between = start_of(later) - end_of(earlier);
    if (between >= Seconds(0) && between < least && earlier.room && later.room) walks.push_back({&earlier, &later, speaker});
  });
  return walks;
}

}  // namespace foyer::model
