#include "programme/slides.h"

#include "programme/card.h"
#include "programme/visible.h"

#include <algorithm>
#include <utility>

namespace foyer::programme {
namespace {

using model::Session;

RoomNow room_now(const View& view, std::size_t room) {
  RoomNow result{view.place_of(view.schedule.rooms[room]), {}, {}};
  std::vector<SessionCard> ahead;  // one that does not take place only until it would have begun
  for (const Session* session : listed(view, view.today())) {
    if (session->room != room) continue;
    const State state = state_of(*session, view.now);
    if (state == State::now) result.now = view.card_of(*session);
    if (state == State::soon || (state == State::planned && view.now < start_of(*session))) ahead.push_back(view.card_of(*session));
  }
  const auto soon = std::find_if(ahead.begin(), ahead.end(), [](const SessionCard& card) { return card.state == State::soon; });
  auto next = soon == ahead.end() ? ahead.begin() : soon;
  // Nothing is on and something begins soon: that is what people come for, and what follows it comes after.
  if (!result.now && soon != ahead.end()) result.now = *next++;
  if (next != ahead.end()) result.next = *next;
  return result;
}

RoomSlide door_sign(const View& view, std::size_t room) {
  const auto& entry = view.schedule.rooms[room];
  RoomSlide slide{view.name_of(entry.name), entry.capacity, {}, {}, {}};
  for (const Session* session : listed(view, view.today())) {
    auto card = view.card_of(*session);
    if (card.state == State::over) continue;
    if (session->room == room) slide.next.push_back(std::move(card));
    else if (before(*session, view.now).room == room && takes_place(*session)) slide.moved_away.push_back(std::move(card));
  }
  for (const State state : {State::now, State::soon}) {
    const auto found = std::find_if(slide.next.begin(), slide.next.end(), [&](const SessionCard& card) { return card.state == state; });
    if (found == slide.next.end()) continue;
    slide.now = std::move(*found);
    slide.next.erase(found);
    break;
  }
  slide.next.resize(std::min(slide.next.size(), most_next));
  return slide;
}

}  // namespace

std::vector<Slide> now_next_slides(const View& view) {
  NowNextSlide slide{view.today(), {}};
  bool any_now = false;
  for (std::size_t room = 0; room < view.schedule.rooms.size(); ++room) {
    if (!shows_room(view.schedule, view.screen, room)) continue;
    auto entry = room_now(view, room);
    any_now |= entry.now.has_value();
    if (entry.now || entry.next) slide.rooms.push_back(std::move(entry));
  }
  // One room says the same as the agenda, and with nothing on, the quiet slide says it better.
  if (slide.rooms.size() < 2 || !any_now) return {};
  return {slide};
}

bool signs_tell(const View& view) {
  const auto today = listed(view, view.today());
  return std::any_of(today.begin(), today.end(), [&](const Session* session) { return view.now < end_of(*session); });
}

std::vector<Slide> room_slides(const View& view) {
  if (!signs_tell(view)) return {};
  std::vector<Slide> slides;
  for (std::size_t room = 0; room < view.schedule.rooms.size(); ++room)
    if (shows_room(view.schedule, view.screen, room)) slides.emplace_back(door_sign(view, room));
  return slides;
}

}  // namespace foyer::programme
