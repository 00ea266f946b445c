#include "model/clashes.h"

#include "model/held.h"

#include <algorithm>
#include <map>
#include <optional>

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

// Of the sessions met so far, in each room the one that ends last: whatever a later session can meet there, it meets that one. An end that
// is only assumed meets nothing.
class Longest {
 public:
  using Room = std::optional<std::size_t>;

  void add(const Session& session) {
    if (!session.end_is_known) return;
    auto& longest = in_room_[session.room];
    if (longest == nullptr || end_of(*longest) < end_of(session)) longest = &session;
  }

  const Session* in(Room room) const {
    const auto found = in_room_.find(room);
    return found == in_room_.end() ? nullptr : found->second;
  }

  const Session* elsewhere_than(Room room) const {
    const Session* longest = nullptr;
    for (const auto& [other, session] : in_room_)
      if (other != room && (longest == nullptr || end_of(*longest) < end_of(*session))) longest = session;
    return longest;
  }

 private:
  std::map<Room, const Session*> in_room_;
};

// Calls `meets(earlier, later, speaker)` for each session of each speaker and, of those before it in other rooms, the one that ends last.
template <class Meets>
void for_each_pair(const std::vector<const Session*>& sessions, const Meets& meets) {
  std::map<std::size_t, Longest> of_speaker;
  for (const Session* session : sessions) {
    if (!binds_speakers(*session)) continue;
    for (const auto speaker : session->speakers) {
      auto& longest = of_speaker[speaker];
      if (const auto* before = longest.elsewhere_than(session->room)) meets(*before, *session, speaker);
      longest.add(*session);
    }
  }
}

}  // namespace

std::vector<Clash> room_clashes(const Schedule& schedule) {
  std::vector<Clash> clashes;
  Longest longest;
  for (const Session* session : in_order(schedule)) {
    if (!session->room) continue;
    const auto* before = longest.in(session->room);
    if (before != nullptr && end_of(*before) > start_of(*session)) clashes.push_back({before, session, *session->room});
    longest.add(*session);
  }
  return clashes;
}

std::vector<Clash> speaker_clashes(const Schedule& schedule) {
  std::vector<Clash> clashes;
  for_each_pair(in_order(schedule), [&](const Session& earlier, const Session& later, std::size_t speaker) {
    if (end_of(earlier) > start_of(later)) clashes.push_back({&earlier, &later, speaker});
  });
  return clashes;
}

std::vector<Clash> short_walks(const Schedule& schedule, Minutes least) {
  auto sessions = in_order(schedule);
  std::erase_if(sessions, [](const Session* session) { return !session->room; });
  std::vector<Clash> walks;
  for_each_pair(sessions, [&](const Session& earlier, const Session& later, std::size_t speaker) {
    const auto between = start_of(later) - end_of(earlier);
    if (between >= Seconds(0) && between < least) walks.push_back({&earlier, &later, speaker});
  });
  return walks;
}

}  // namespace foyer::model
