#include "programme/slides.h"

#include "programme/card.h"
#include "programme/deck.h"

#include <algorithm>
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
         view.now < *was + (session.end - session.start);
}

using Sessions = std::vector<const Session*>;

// Of a long list what has begun last and what begins next. Those that begin together are told together or not at all, so that it is true
// to say from when to when. Which they are changes only when one begins or is over.
Sessions nearest(const Sessions& sessions, Instant now) {
  if (sessions.size() <= most_on_agenda) return sessions;
  const auto next =
      std::partition_point(sessions.begin(), sessions.end(), [&](const Session* session) { return start_of(*session) <= now; });
  auto first = next, last = next;
  const auto count = [&] { return static_cast<std::size_t>(last - first); };
  const auto take_before = [&](std::size_t most) {
    while (first != sessions.begin()) {
      const auto group =
          std::partition_point(sessions.begin(), first, [&](const Session* one) { return start_of(*one) < start_of(**std::prev(first)); });
      if (count() > 0 && count() + static_cast<std::size_t>(first - group) > most) return;
      first = group;
    }
  };
  const auto take_after = [&](std::size_t most) {
    while (last != sessions.end()) {
      const auto group = std::partition_point(last, sessions.end(), [&](const Session* one) { return start_of(*one) <= start_of(**last); });
      if (count() > 0 && count() + static_cast<std::size_t>(group - last) > most) return;
      last = group;
    }
  };
  take_before(most_begun);
  take_after(most_on_agenda);
  take_before(most_on_agenda);
  return {first, last};
}

bool is_only_new(const SessionCard& card) { return card.marks == std::vector{Mark::added}; }

bool is_all_over(const AgendaSlide& slide) {
  return std::all_of(slide.sessions.begin(), slide.sessions.end(), [](const SessionCard& card) { return card.state == State::over; });
}

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
  const auto make = [&](LocalDay day) {
    AgendaSlide slide{day, {}};
    const auto all = listed(view, day), told = nearest(all, view.now);
    for (const Session* session : told) slide.sessions.push_back(view.card_of(*session));
    slide.is_part = told.size() < all.size();
    return slide;
  };
  auto slide = make(view.today());
  if (is_all_over(slide) && next_day(view)) slide = make(*next_day(view));
  if (is_all_over(slide)) return {};
  return {slide};
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
