#include "programme/slides.h"

#include "programme/card.h"
#include "programme/deck.h"
#include "programme/visible.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace foyer::programme {
namespace {

using model::Session;

using Sessions = std::vector<const Session*>;

// Those of the room that are told of: not what is over.
std::vector<SessionCard> ahead_in(const View& view, std::size_t room, const Sessions& today) {
  std::vector<SessionCard> ahead;
  for (const Session* session : today)
    if (session->room == room && view.now < end_of(*session)) ahead.push_back(view.card_of(*session));
  return ahead;
}

// What people come for first: what is on, of several the one that began last; else what is soon; else what is missed.
std::vector<SessionCard>::iterator foremost(std::vector<SessionCard>& ahead, Instant now) {
  const auto is_on = [](const SessionCard& card) { return card.state == State::now; };
  if (const auto on = std::find_if(ahead.rbegin(), ahead.rend(), is_on); on != ahead.rend()) return std::prev(on.base());
  const auto soon = std::ranges::find(ahead, State::soon, &SessionCard::state);
  return soon != ahead.end() ? soon : std::ranges::find_if(ahead, [&](const SessionCard& card) { return is_missed(card, now); });
}

std::optional<RoomNow> room_now(const View& view, std::size_t room, const Sessions& today) {
  auto ahead = ahead_in(view, room, today);
  auto first = foremost(ahead, view.now);
  if (first == ahead.end()) first = ahead.begin();
  if (first == ahead.end()) return {};
  RoomNow result{view.place_of(view.schedule.rooms[room]), std::move(*first), {}};
  const bool is_on = result.first.state == State::now;
  ahead.erase(is_on ? first : ahead.begin(), std::next(first));
  auto next = is_on ? std::ranges::find(ahead, State::soon, &SessionCard::state) : ahead.end();
  if (next == ahead.end()) next = std::ranges::find_if(ahead, [&](const SessionCard& card) { return card.start > view.now; });
  if (next != ahead.end()) result.next = std::move(*next);
  return result;
}

// Whether its people are there, or on their way.
bool draws_people(const RoomNow& room, Instant now) { return room.first.state != State::planned || is_missed(room.first, now); }

// When that next changes what people come for: something begins there, or what is on is the last and ends.
Instant next_turn(const RoomNow& room, Instant now) {
  if (room.first.start > now) return room.first.start;
  return room.next ? room.next->start : room.first.end;
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
  RoomSlide slide{view.name_of(entry.name), entry.capacity, {}, ahead_in(view, room, today), {}};
  if (const auto first = foremost(slide.next, view.now); first != slide.next.end()) {
    slide.now = std::move(*first);
    slide.next.erase(first);
  }
  for (const Session* session : today)
    if (session->room != room && before(*session, view.now).room == room && takes_place(*session) && view.now < end_of(*session))
      slide.elsewhere.push_back(view.card_of(*session));
  // Beside what is on, one that would have begun is not what comes next.
  const auto begun =
      std::ranges::stable_partition(slide.next, [&](const SessionCard& card) { return takes_place(card) || card.start > view.now; });
  std::ranges::move(begun, std::back_inserter(slide.elsewhere));
  slide.next.erase(begun.begin(), slide.next.end());
  slide.next.resize(std::min(slide.next.size(), most_next));
  return slide;
}

}  // namespace

std::vector<Slide> now_next_slides(const View& view) {
  NowNextSlide slide{view.today(), {}};
  const auto today = listed(view, view.today());
  for (std::size_t room = 0; room < view.schedule.rooms.size(); ++room) {
    if (!shows_room(view.schedule, view.screen, room)) continue;
    if (auto entry = room_now(view, room, today)) slide.rooms.push_back(*std::move(entry));
  }
  slide.is_part = slide.rooms.size() > most_rooms;
  keep_nearest(slide.rooms, view.now);
  // One room says the same as the agenda, and with nothing on, the quiet slide says it better.
  const auto draws = [&](const RoomNow& room) { return draws_people(room, view.now); };
  if (slide.rooms.size() < 2 || std::ranges::none_of(slide.rooms, draws)) return {};
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
