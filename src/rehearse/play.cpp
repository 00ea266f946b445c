#include "rehearse/play.h"

#include "model/held.h"
#include "programme/deck.h"
#include "rehearse/slide_of.h"

#include <algorithm>
#include <map>
#include <utility>

namespace foyer::rehearse {
namespace {

using Numbers = std::map<Slide, std::size_t>;

std::size_t number_of(Slide slide, Played& played, Numbers& numbers) {
  const auto [known, is_new] = numbers.try_emplace(slide, played.slides.size());
  if (is_new) played.slides.push_back(std::move(slide));
  return known->second;
}

Moment moment_of(const layout::Loop& loop, Instant at, Instant until, Played& played, Numbers& numbers) {
  Moment moment{at, until, loop.since, {}, loop.rotation};
  for (const auto& page : loop.pages)
    moment.pages.push_back(
        {number_of(slide_of(page), played, numbers), static_cast<int>(page.dwell.count()), static_cast<int>(page.reading.count())});
  return moment;
}

}  // namespace

Span span_of(const model::Schedule& schedule) {
  if (schedule.sessions.empty()) return {};
  Span span{Instant::max(), Instant::min()};
  for (const auto& session : schedule.sessions) {
    span.from = std::min(span.from, start_of(session));
    span.until = std::max(span.until, end_of(session));
  }
  return {span.from - std::chrono::hours(1), span.until + std::chrono::hours(1)};
}

std::vector<Span> days_of(const model::Schedule& schedule, Span span) {
  const auto& zone = schedule.event.zone;
  const auto day_end = schedule.event.day_end;
  std::vector<Span> days;
  for (auto from = span.from; from < span.until;) {
    const auto next = zone::to_instant(zone, zone::event_day(zone, from, day_end) + std::chrono::days(1) + day_end);
    days.push_back({from, std::min(std::max(next, from + Seconds(1)), span.until)});
    from = days.back().until;
  }
  return days;
}

Played play(const model::Schedule& schedule, const model::Screen& screen, Size size, const layout::Measure& measure, Span span,
            const Watch& watch) {
  Played played;
  Numbers numbers;
  for (auto at = span.from; at < span.until;) {
    const auto loop = layout::whole_loop_at(schedule, screen, size, measure, at);
    const auto until = std::min(programme::next_change(schedule, screen, at), span.until);
    auto moment = moment_of(loop, at, until, played, numbers);
    if (watch) watch(loop, moment);
    played.moments.push_back(std::move(moment));
    at = until;
  }
  return played;
}

Played joined(std::vector<Played> days) {
  Played all;
  Numbers numbers;
  for (auto& day : days) {
    all.screen = day.screen;
    std::vector<std::size_t> renumbered;
    for (auto& slide : day.slides) renumbered.push_back(number_of(std::move(slide), all, numbers));
    for (auto& moment : day.moments) {
      for (auto& page : moment.pages) page.slide = renumbered[page.slide];
      all.moments.push_back(std::move(moment));
    }
  }
  return all;
}

}  // namespace foyer::rehearse
