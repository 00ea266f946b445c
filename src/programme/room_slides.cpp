#include "programme/slides.h"

#include "programme/card.h"
#include "programme/deck.h"
#include "programme/visible.h"

#include <algorithm>
#include <utility>

namespace foyer::programme {
namespace {

using model::Session;

using Sessions = std::vector<const Session*>;

RoomNow room_now(const View& view, std::size_t room, const Sessions& today) {
  RoomNow result{view.place_of(view.schedule.rooms[room]), {}, {}};
  std::vector<SessionCard> ahead;  // one that does not take place only until it would have begun
  for (const Session* session : today) {
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

// When that next changes what people come for: something begins there, or what is on is the last and ends.
Instant next_turn(const RoomNow& room, Instant now) {
  if (room.now && room.now->start > now) return room.now->start;
  return room.next ? room.next->start : room.now->end;
}

// In a house of very many rooms those where something begins or ends next, in their order.
void keep_nearest(std::vector<RoomNow>& rooms, Instant now) {
  if (rooms.size() <= most_rooms) return;
  std::vector<std::pair<Instant, std::size_t>> turns;  // and which room
  for (std::size_t room = 0; room < rooms.size(); ++room) turns.emplace_back(next_turn(rooms[room], now), room);
  std::nth_element(turns.begin(), turns.begin() + most_rooms, turns.end());
  std::vector<std::size_t> kept;
  for (std::size_t place = 0; place < most_rooms; ++place) kept.push_back(turns[place].second);
  std::sort(kept.begin(), kept.end());
  std::vector<RoomNow> result;
  for (const auto room : kept) result.push_back(std::move(rooms[room]));
  rooms = std::move(result);
}

RoomSlide door_sign(const View& view, std::size_t room, const Sessions& today) {
  const auto& entry = view.schedule.rooms[room];
  RoomSlide slide{view.name_of(entry.name), entry.capacity, {}, {}, {}};
  for (const Session* session : today) {
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
  const auto today = listed(view, view.today());
  for (std::size_t room = 0; room < view.schedule.rooms.size(); ++room) {
    if (!shows_room(view.schedule, view.screen, room)) continue;
    auto entry = room_now(view, room, today);
    if (entry.now || entry.next) slide.rooms.push_back(std::move(entry));
  }
  slide.is_part = slide.rooms.size() > most_rooms;
  keep_nearest(slide.rooms, view.now);
  // One room says the same as the agenda, and with nothing on, the quiet slide says it better.
  const auto has_now = [](const RoomNow& room) { return room.now.has_value(); };
  if (slide.rooms.size() < 2 || std::none_of(slide.rooms.begin(), slide.rooms.end(), has_now)) return {};
  return {slide};
}

bool signs_tell(const View& view) {
  const auto today = listed(view, view.today());
  return std::any_of(today.begin(), today.end(), [&](const Session* session) { return view.now < end_of(*session); });
}

std::vector<Slide> room_slides(const View& view) {
  if (!signs_tell(view)) return {};
  const auto today = listed(view, view.today());
  std::vector<Slide> slides;
  for (std::size_t room = 0; room < view.schedule.rooms.size(); ++room)
    if (shows_room(view.schedule, view.screen, room)) slides.emplace_back(door_sign(view, room, today));
  return slides;
}

}  // namespace foyer::programme
