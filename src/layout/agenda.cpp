#include "layout/list.h"
#include "layout/slides.h"

#include <algorithm>
#include <utility>

namespace foyer::layout {
namespace {

using programme::AgendaSlide;
using programme::SessionCard;
using programme::State;

std::vector<Section> sections_of(const AgendaSlide& slide, const Context& context) {
  if (slide.day != context.event_day) return {{day_in_all(context, slide.day), slide.sessions}};
  if (!context.glass.is_portrait()) return {{{}, slide.sessions}};
  // A tall screen is read from the top by people who walk past: what is on now first, what is over not at all.
  Section now{say_in_all(context, "now"), {}}, later{say_in_all(context, "later_today"), {}};
  for (const auto& session : slide.sessions) {
    if (session.state == State::now) now.sessions.push_back(session);
    if (session.state == State::planned || session.state == State::soon) later.sessions.push_back(session);
  }
  return {now, later};
}

bool is_over(const SessionCard& session) { return session.state == State::over; }

// Of what is over only what ended last.
AgendaSlide with_one_over(AgendaSlide slide) {
  auto& all = slide.sessions;
  auto last = all.end();
  for (auto session = all.begin(); session != all.end(); ++session)
    if (is_over(*session) && (last == all.end() || session->end >= last->end)) last = session;
  if (last == all.end()) return slide;
  const auto id = last->id;
  std::erase_if(all, [&](const SessionCard& session) { return is_over(session) && session.id != id; });
  return slide;
}

struct Paged {
  AgendaSlide slide;
  std::vector<Draft> drafts;
};

Paged paged(const AgendaSlide& whole, const Context& context) {
  const auto with = [&](AgendaSlide slide) {
    auto drafts = list_pages(sections_of(slide, context), context);
    return Paged{std::move(slide), std::move(drafts)};
  };
  auto all = with(whole);
  if (all.drafts.size() < 2 || std::ranges::none_of(whole.sessions, is_over)) return all;
  // Those who come late find what has just ended, but it takes no page from what is on.
  auto none = whole;
  std::erase_if(none.sessions, is_over);
  auto without = with(std::move(none)), one = with(with_one_over(whole));
  return without.drafts.size() < one.drafts.size() ? std::move(without) : std::move(one);
}

}  // namespace

std::vector<Draft> lay_out(const AgendaSlide& whole, const Context& context) {
  auto [slide, drafts] = paged(whole, context);
  const int count = static_cast<int>(drafts.size());
  // A part of the day says from when to when they begin.
  const auto span = slide.is_part ? " · " + context.times(slide.sessions.front().start, slide.sessions.back().start) : std::string();
  for (int page = 0; page < count; ++page) {
    auto& draft = drafts[static_cast<std::size_t>(page)];
    draft.title = context.words.say("agenda");
    const auto number = count == 1 ? draft.title : context.words.say("agenda_page", {{"page", page + 1}, {"pages", count}});
    draft.footer = number + span;
  }
  return drafts;
}

}  // namespace foyer::layout
