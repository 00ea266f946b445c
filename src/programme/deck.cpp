#include "programme/deck.h"

#include "programme/boundaries.h"
#include "programme/hours.h"
#include "programme/slides.h"

#include <algorithm>
#include <utility>

namespace foyer::programme {
namespace {

using model::SlideChoice;
using model::SlideKind;

std::vector<Slide> slides_of(const View& view, SlideKind kind) {
  switch (kind) {
    case SlideKind::agenda: return view.clock_is_trusted ? agenda_slides(view) : agenda_of_all_days(view);
    case SlideKind::now_next: return now_next_slides(view);
    case SlideKind::room: return room_slides(view);
    case SlideKind::changes: return changes_slides(view);
    case SlideKind::session: return session_slides(view);
    case SlideKind::news: return news_slides(view);
    case SlideKind::image: return image_slides(view);
    case SlideKind::speaker: return speaker_slides(view);
    case SlideKind::announcement: return {};  // shown in any case
  }
  return {};
}

// All that tells of sessions by what is on, or comes next, gives way to one agenda.
std::vector<SlideChoice> without_now(const std::vector<SlideChoice>& choices) {
  std::vector<SlideChoice> result;
  bool has_agenda = false;
  for (const auto& choice : choices) {
    const bool needs_no_now = choice.kind == SlideKind::news || choice.kind == SlideKind::image || choice.kind == SlideKind::announcement;
    if (needs_no_now) result.push_back(choice);
    else if (!std::exchange(has_agenda, true)) result.push_back({SlideKind::agenda, {}});
  }
  return result;
}

std::vector<SlideChoice> choices_of(const View& view) {
  static const std::vector<SlideChoice> usual{{SlideKind::agenda, {}}, {SlideKind::changes, {}},  {SlideKind::session, {}},
                                              {SlideKind::news, {}},   {SlideKind::now_next, {}}, {SlideKind::image, {}}};
  const auto& choices = view.screen.slides.empty() ? usual : view.screen.slides;
  return view.clock_is_trusted ? choices : without_now(choices);
}

// Lists have room for a second language beside the first; running text, and a door sign, take a slide in each.
bool is_running_text(SlideKind kind) {
  return kind == SlideKind::session || kind == SlideKind::speaker || kind == SlideKind::news || kind == SlideKind::image ||
         kind == SlideKind::room;
}

void add_slides(std::vector<Entry>& entries, const View& view, const SlideChoice& choice) {
  for (auto& slide : slides_of(view, choice.kind)) entries.push_back({std::move(slide), choice.dwell, view.languages});
}

void add_choice(std::vector<Entry>& entries, const View& view, const SlideChoice& choice) {
  if (!is_running_text(choice.kind)) return add_slides(entries, view, choice);
  for (const auto& language : view.languages) add_slides(entries, view.alone(language), choice);
}

// Announcements show whatever kinds the screen names; naming them only sets how long they stay.
void add_announcements(std::vector<Entry>& entries, const View& view, model::Level level) {
  const auto& choices = view.screen.slides;
  const auto choice =
      std::find_if(choices.begin(), choices.end(), [](const SlideChoice& each) { return each.kind == SlideKind::announcement; });
  const auto dwell = choice == choices.end() ? std::optional<Seconds>() : choice->dwell;
  for (auto& slide : announcements(view, level)) entries.push_back({std::move(slide), dwell, view.languages});
}

// Where nobody knows what time it is, a screen that is lit by night is the lesser evil.
bool is_dark(const View& view) { return view.clock_is_trusted && !is_lit(view.screen, view.schedule.event.zone, view.now); }

std::vector<Entry> entries_of(const View& view) {
  std::vector<Entry> entries;
  add_announcements(entries, view, model::Level::emergency);
  if (!entries.empty()) return entries;  // nothing else is shown while people have to act
  if (is_dark(view)) return {{DarkSlide{}, {}, view.languages}};
  add_announcements(entries, view, model::Level::warning);
  const auto choices = choices_of(view);
  const auto why = quiet_reason(view);
  const bool has_signs =
      std::any_of(choices.begin(), choices.end(), [](const SlideChoice& choice) { return choice.kind == SlideKind::room; });
  if (why && !(has_signs && signs_tell(view))) entries.push_back({quiet_slide(view, *why), {}, view.languages});
  for (const auto& choice : choices) add_choice(entries, view, choice);
  // A screen whose kinds have nothing to say now is never empty: the day's list is.
  if (entries.empty()) add_slides(entries, view, {SlideKind::agenda, {}});
  return entries;
}

// An announcement that does not take the screen runs along under every slide.
std::vector<Entry> notices_of(const View& view) {
  std::vector<Entry> notices;
  if (!is_dark(view) && announcements(view, model::Level::emergency).empty()) add_announcements(notices, view, model::Level::info);
  return notices;
}

}  // namespace

Deck deck(const model::Schedule& schedule, const model::Screen& screen, Instant now, bool clock_is_trusted) {
  const View view = view_of(schedule, screen, now, clock_is_trusted);
  const bool is_stale = clock_is_trusted && schedule.as_of && now >= *schedule.as_of + stale_after;
  return {.event = view.name_of(schedule.event.title),
          .languages = view.languages,
          .clock = schedule.event.clock,
          .logo = schedule.event.logo,
          .clock_is_trusted = clock_is_trusted,
          .day = clock_is_trusted ? view.today() : LocalDay(),
          .today = clock_is_trusted ? std::chrono::floor<std::chrono::days>(zone::to_local(schedule.event.zone, now)) : LocalDay(),
          .since = span_around(schedule, screen, now).since,
          .entries = entries_of(view),
          .notices = notices_of(view),
          .as_of = is_stale ? schedule.as_of : std::optional<Instant>()};
}

Instant next_change(const model::Schedule& schedule, const model::Screen& screen, Instant now) {
  return span_around(schedule, screen, now).until;
}

Deck deck_without_schedule(const std::string& language) {
  Deck deck;
  deck.languages = {language};
  deck.entries = {{QuietSlide{}, {}, {language}}};
  return deck;
}

std::vector<std::string> languages_of(const model::Schedule& schedule, const model::Screen& screen) {
  if (!screen.languages.empty()) return screen.languages;
  if (!schedule.event.languages.empty()) return schedule.event.languages;
  return {"en"};
}

std::vector<std::vector<std::string>> languages_in_turn(const model::Schedule& schedule, const model::Screen& screen) {
  const auto languages = languages_of(schedule, screen);
  if (screen.languages_together) return {languages};
  std::vector<std::vector<std::string>> decks;
  for (const auto& language : languages) decks.push_back({language});
  return decks;
}

}  // namespace foyer::programme
