#include "programme/slides.h"

#include "programme/card.h"
#include "programme/deck.h"

#include <algorithm>
#include <map>
#include <utility>

namespace foyer::programme {
namespace {

using model::Session;

bool is_ahead(const View& view, const Session& session) { return takes_place(session) && start_of(session) > view.now; }

// The day that a quiet slide looks forward to: today where something is still to come.
LocalDay day_ahead(const View& view) {
  const auto today = listed(view, view.today());
  const bool later_today = std::any_of(today.begin(), today.end(), [&](const Session* session) { return is_ahead(view, *session); });
  return later_today ? view.today() : next_day(view).value_or(view.today());
}

// Those who come for it today learn where it has gone, until it would have ended.
bool is_put_off(const View& view, const Session& session) {
  const auto was = before(session, view.now).start;
  return was && takes_place(session) && view.day_of(*was) == view.today() && view.day_of(start_of(session)) > view.today() &&
         view.now < end_from(session, *was);
}

using Sessions = std::vector<const Session*>;

bool is_all_over(const View& view, const Sessions& sessions) {
  return std::all_of(sessions.begin(), sessions.end(), [&](const Session* one) { return state_of(*one, view.now) == State::over; });
}

// Of a long list what has begun last and what begins next, of either at least those that begin together. They are told together or not at
// all, so that it is true to say from when to when. Which they are changes only when one begins or is over.
Sessions nearest(const Sessions& sessions, Instant now) {
  const auto by_start = [](const Session* a, const Session* b) { return start_of(*a) < start_of(*b); };
  const auto next =
      std::partition_point(sessions.begin(), sessions.end(), [&](const Session* session) { return start_of(*session) <= now; });
  auto first = next, last = next;
  const auto reach_back = [&](std::size_t most) {
    while (first != sessions.begin()) {
      const auto group = std::lower_bound(sessions.begin(), first, *std::prev(first), by_start);
      if (first != next && static_cast<std::size_t>(last - group) > most) return;
      first = group;
    }
  };
  reach_back(most_begun);
  while (last != sessions.end()) {
    const auto group = std::upper_bound(last, sessions.end(), *last, by_start);
    if (last != next && static_cast<std::size_t>(group - first) > most_on_agenda) break;
    last = group;
  }
  reach_back(most_on_agenda);
  return {first, last};
}

bool is_only_new(const SessionCard& card) { return card.marks == std::vector{Mark::added}; }

}  // namespace

QuietSlide quiet_slide(const View& view, Quiet why) {
  QuietSlide slide{why, {}, {}};
  const LocalDay day = day_ahead(view);
  for (const Session* session : listed(view, day))
    if (is_ahead(view, *session) && slide.upcoming.size() < most_upcoming) slide.upcoming.push_back(view.card_of(*session));
  if (view.schedule.event.doors && !slide.upcoming.empty()) {
    const Instant doors = zone::to_instant(view.schedule.event.zone, day + *view.schedule.event.doors);
    if (doors > view.now) slide.doors = doors;
  }
  return slide;
}

std::vector<Slide> agenda_slides(const View& view) {
  AgendaSlide slide{view.today(), {}};
  auto all = listed(view, slide.day);
  if (const auto next = next_day(view); next && is_all_over(view, all)) all = listed(view, slide.day = *next);
  if (is_all_over(view, all)) return {};
  if (all.size() > most_on_agenda)  // what is over makes room first
    std::erase_if(all, [&](const Session* session) { return state_of(*session, view.now) == State::over; });
  const auto told = all.size() > most_on_agenda ? nearest(all, view.now) : all;
  for (const Session* session : told) slide.sessions.push_back(view.card_of(*session));
  slide.is_part = told.size() < all.size();
  return {slide};
}

std::vector<Slide> agenda_of_all_days(const View& view) {
  std::map<LocalDay, AgendaSlide> days;
  for (const Session* session : view.sessions) {
    const auto day = view.day_of(start_of(*session));
    days.try_emplace(day, AgendaSlide{day, {}}).first->second.sessions.push_back(without_now(view.card_of(*session)));
  }
  std::vector<Slide> slides;
  for (auto& [day, slide] : days) slides.emplace_back(std::move(slide));
  return slides;
}

std::vector<Slide> changes_slides(const View& view) {
  ChangesSlide slide{view.today(), {}, {}};
  for (const Session* session : listed(view, view.today())) {
    auto card = view.card_of(*session);
    if (card.state != State::over && !card.marks.empty()) slide.sessions.push_back(std::move(card));
  }
  const auto is_new = [](const SessionCard& card) { return card.has(Mark::added); };
  if (std::count_if(slide.sessions.begin(), slide.sessions.end(), is_new) > most_added) std::erase_if(slide.sessions, is_only_new);
  for (const Session* session : view.sessions)
    if (is_put_off(view, *session)) slide.put_off.push_back(view.card_of(*session));
  if (slide.sessions.empty() && slide.put_off.empty()) return {};
  return {slide};
}

}  // namespace foyer::programme
