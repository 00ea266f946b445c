#include "programme/boundaries.h"

#include "programme/card.h"
#include "programme/deck.h"
#include "programme/hours.h"
#include "programme/view.h"
#include "programme/visible.h"

#include <algorithm>
#include <map>

namespace foyer::programme {
namespace {

// Narrows the span around `now` by every boundary it is told of.
struct Narrowing {
  Instant now;
  Span span;

  void operator()(Instant boundary) {
    if (boundary <= now) span.since = std::max(span.since, boundary);
    else span.until = std::min(span.until, boundary);
  }
  void operator()(std::optional<Instant> boundary) {
    if (boundary) (*this)(*boundary);
  }
};

void add_days(const model::Event& event, Narrowing& narrow) {
  const auto today = std::chrono::floor<std::chrono::days>(zone::to_local(event.zone, narrow.now));
  for (int offset = -1; offset <= 1; ++offset) {
    const LocalTime midnight = today + std::chrono::days(offset);
    narrow(zone::to_instant(event.zone, midnight));
    narrow(zone::to_instant(event.zone, midnight + event.day_end));
    if (event.doors) narrow(zone::to_instant(event.zone, midnight + *event.doors));
  }
}

void add_session(const model::Session& session, Narrowing& narrow) {
  narrow(start_of(session) - soon_before_start);
  narrow(start_of(session));
  narrow(end_of(session));
  narrow(end_of(session) + over_still_listed);
}

void add_changes(const model::Schedule& schedule, const model::Screen& screen, const model::Session& session, Narrowing& narrow) {
  const auto day_of = [&](Instant instant) { return zone::event_day(schedule.event.zone, instant, schedule.event.day_end); };
  const bool is_put_off = session.was.start && day_of(*session.was.start) < day_of(start_of(session));
  if (is_put_off) narrow(end_from(session, *session.was.start));
  const bool has_changed = session.changed && session.was != model::Before();
  if (has_changed && concerns(schedule, screen, session, *session.changed)) narrow(change_told_until(session));
  if (concerns(schedule, screen, session, narrow.now)) narrow(addition_told_until(session));
}

// A screen of some rooms tells of their pauses in the light of the whole event: when each of its days begins, and when it ends.
void add_event(const model::Schedule& schedule, Narrowing& narrow) {
  std::map<LocalDay, Instant> beginnings;
  std::optional<Instant> end;
  for (const auto& session : schedule.sessions) {
    if (!takes_place(session)) continue;
    const auto day = zone::event_day(schedule.event.zone, start_of(session), schedule.event.day_end);
    const auto [first, is_new] = beginnings.try_emplace(day, start_of(session));
    if (!is_new) first->second = std::min(first->second, start_of(session));
    end = std::max(end.value_or(end_of(session)), end_of(session));
  }
  for (const auto& [day, first] : beginnings) narrow(first);
  narrow(end);
}

}  // namespace

Span span_around(const model::Schedule& schedule, const model::Screen& screen, Instant now) {
  Narrowing narrow{now, {now - std::chrono::days(3), now + std::chrono::days(3)}};
  add_days(schedule.event, narrow);
  for (const auto& time : lit_around(screen, schedule.event.zone, now)) {
    narrow(time.on);
    narrow(time.off);
  }
  if (!screen.rooms.empty()) add_event(schedule, narrow);
  for (const auto& session : schedule.sessions) {
    if (concerns(schedule, screen, session, now)) add_session(session, narrow);
    add_changes(schedule, screen, session, narrow);
  }
  for (const auto& item : schedule.news)
    if (concerns(screen, item))
      for (const auto& boundary : {item.from, item.until, item.published}) narrow(boundary);
  for (const auto& item : schedule.images)
    for (const auto& boundary : {item.from, item.until}) narrow(boundary);
  for (const auto& item : schedule.announcements)
    if (concerns(screen, item))
      for (const auto& boundary : {item.from, item.until}) narrow(boundary);
  if (schedule.as_of && now < *schedule.as_of + stale_after) narrow(*schedule.as_of + stale_after);
  return narrow.span;
}

}  // namespace foyer::programme
