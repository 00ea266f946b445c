#include "programme/deck.h"

#include "programme/boundaries.h"
#include "programme/card.h"
#include "programme/visible.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace foyer::programme {
namespace {

using model::Session;
using model::SessionKind;
using model::SlideChoice;
using model::SlideKind;

constexpr std::size_t most_upcoming = 3;  // on a quiet slide
constexpr std::size_t most_sessions = 3;  // slides of single sessions
constexpr std::size_t most_next = 3;      // on a door sign

// What every slide is made from: the sessions that concern the screen, and the instant.
struct View {
  const model::Schedule& schedule;
  const model::Screen& screen;
  Instant now;
  std::string language;
  std::vector<const Session*> sessions;  // by the start that holds

  LocalDay day_of(Instant instant) const { return zone::event_day(schedule.event.zone, instant, schedule.event.day_end); }
  LocalDay today() const { return day_of(now); }
  SessionCard card_of(const Session& session) const { return card(schedule, session, language, now); }
};

View view_of(const model::Schedule& schedule, const model::Screen& screen, Instant now) {
  View view{schedule, screen, now, languages_of(schedule, screen).front(), {}};
  for (const auto& session : schedule.sessions)
    if (concerns(schedule, screen, session)) view.sessions.push_back(&session);
  std::stable_sort(view.sessions.begin(), view.sessions.end(),
                   [](const Session* a, const Session* b) { return start_of(*a) < start_of(*b); });
  return view;
}

bool takes_place(const Session* session) { return session->status != model::Status::cancelled; }

std::optional<LocalDay> next_day(const View& view) {
  for (const Session* session : view.sessions)
    if (view.day_of(start_of(*session)) > view.today() && takes_place(session)) return view.day_of(start_of(*session));
  return {};
}

// The day's sessions that are still to be told of on it: running ones from the day before too.
std::vector<const Session*> listed(const View& view, LocalDay day) {
  std::vector<const Session*> result;
  std::copy_if(view.sessions.begin(), view.sessions.end(), std::back_inserter(result), [&](const Session* session) {
    const bool of_day = view.day_of(start_of(*session)) == day || (start_of(*session) < view.now && day == view.today());
    return of_day && view.now < end_of(*session) + over_still_listed;
  });
  return result;
}

std::optional<Quiet> quiet_reason(const View& view) {
  if (view.schedule.sessions.empty()) return Quiet::no_schedule;
  if (view.sessions.empty()) return Quiet::no_sessions;
  bool past = false, past_today = false, later_today = false, all_over = true;
  for (const Session* session : view.sessions) {
    const State state = state_of(*session, view.now);
    all_over &= state == State::over;
    if (!takes_place(session)) continue;
    if (state == State::now || state == State::soon) return {};
    past |= state == State::over;
    past_today |= state == State::over && view.day_of(start_of(*session)) == view.today();
    later_today |= state == State::planned && view.day_of(start_of(*session)) == view.today();
  }
  if (later_today) return past_today ? Quiet::gap : Quiet::before_day;
  if (!next_day(view)) return past || all_over ? Quiet::after_event : Quiet::before_event;
  return past ? Quiet::after_day : Quiet::before_event;
}

// The day that a quiet slide looks forward to: today where something is still to come.
LocalDay day_ahead(const View& view, Quiet why) {
  if (why == Quiet::gap || why == Quiet::before_day) return view.today();
  return next_day(view).value_or(view.today());
}

QuietSlide quiet_slide(const View& view, Quiet why) {
  QuietSlide slide{why, {}, {}};
  if (why == Quiet::after_event || why == Quiet::no_sessions || why == Quiet::no_schedule) return slide;
  const LocalDay day = day_ahead(view, why);
  for (const Session* session : listed(view, day))
    if (takes_place(session) && start_of(*session) > view.now && slide.upcoming.size() < most_upcoming)
      slide.upcoming.push_back(view.card_of(*session));
  if (view.schedule.event.doors && !slide.upcoming.empty()) {
    const Instant doors = zone::to_instant(view.schedule.event.zone, day + *view.schedule.event.doors);
    if (doors > view.now) slide.doors = doors;
  }
  return slide;
}

std::vector<Slide> agenda_slides(const View& view) {
  const auto make = [&](LocalDay day) {
    AgendaSlide slide{day, {}};
    for (const Session* session : listed(view, day)) slide.sessions.push_back(view.card_of(*session));
    return slide;
  };
  auto slide = make(view.today());
  const bool all_over =
      std::all_of(slide.sessions.begin(), slide.sessions.end(), [](const SessionCard& card) { return card.state == State::over; });
  if (all_over && next_day(view)) slide = make(*next_day(view));
  const bool nothing_ahead =
      std::all_of(slide.sessions.begin(), slide.sessions.end(), [](const SessionCard& card) { return card.state == State::over; });
  if (nothing_ahead) return {};
  return {slide};
}

std::vector<Slide> changes_slides(const View& view) {
  ChangesSlide slide{view.today(), {}};
  for (const Session* session : listed(view, view.today())) {
    auto card = view.card_of(*session);
    if (card.state != State::over && !card.marks.empty()) slide.sessions.push_back(std::move(card));
  }
  if (slide.sessions.empty()) return {};
  return {slide};
}

RoomNow room_now(const View& view, std::size_t room) {
  RoomNow result{in_language(view.schedule.rooms[room].name, view.language), {}, {}};
  std::vector<SessionCard> ahead;  // a cancelled session only until it would have begun
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

RoomSlide door_sign(const View& view, std::size_t room) {
  const auto& entry = view.schedule.rooms[room];
  RoomSlide slide{in_language(entry.name, view.language), entry.capacity, {}, {}, {}};
  for (const Session* session : listed(view, view.today())) {
    auto card = view.card_of(*session);
    if (card.state == State::over) continue;
    if (session->room == room) slide.next.push_back(std::move(card));
    else if (session->was.room == room && takes_place(session)) slide.moved_away.push_back(std::move(card));
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

// While something is still to come today a door sign tells of the pauses itself; on other days the quiet slide says more.
bool signs_tell(Quiet why) { return why == Quiet::gap || why == Quiet::before_day; }

std::vector<Slide> room_slides(const View& view) {
  const auto why = quiet_reason(view);
  if (why && !signs_tell(*why)) return {};
  std::vector<Slide> slides;
  for (std::size_t room = 0; room < view.schedule.rooms.size(); ++room)
    if (shows_room(view.schedule, view.screen, room)) slides.emplace_back(door_sign(view, room));
  return slides;
}

bool has_slide_of_its_own(const Session& session) {
  switch (session.kind) {
    case SessionKind::pause:
    case SessionKind::meal:
    case SessionKind::social:
    case SessionKind::notice: return false;
    default: return !session.abstract.empty() || !session.speakers.empty();
  }
}

std::vector<Slide> session_slides(const View& view) {
  std::vector<Slide> soon, later;
  for (const Session* session : listed(view, view.today())) {
    if (!takes_place(session) || !has_slide_of_its_own(*session)) continue;
    const State state = state_of(*session, view.now);
    if (state == State::soon && soon.size() < most_sessions) soon.emplace_back(SessionSlide{view.card_of(*session)});
    if (state == State::planned && later.empty()) later.emplace_back(SessionSlide{view.card_of(*session)});
  }
  return soon.empty() ? later : soon;
}

bool is_current(Instant now, std::optional<Instant> from, std::optional<Instant> until) {
  return (!from || *from <= now) && (!until || now < *until);
}

std::vector<Slide> news_slides(const View& view) {
  std::vector<Slide> slides;
  for (const auto& item : view.schedule.news) {
    if (!is_current(view.now, item.from, item.until) || !is_current(view.now, item.published, {})) continue;
    slides.emplace_back(NewsSlide{in_language(item.title, view.language), in_language(item.body, view.language),
                                  in_language(item.source, view.language), item.image, item.url, item.published, 1, 1});
  }
  for (std::size_t index = 0; index < slides.size(); ++index) {
    auto& news = std::get<NewsSlide>(slides[index]);
    news.number = static_cast<int>(index) + 1;
    news.count = static_cast<int>(slides.size());
  }
  return slides;
}

std::vector<Slide> image_slides(const View& view) {
  std::vector<Slide> slides;
  for (const auto& item : view.schedule.images)
    if (is_current(view.now, item.from, item.until)) slides.emplace_back(ImageSlide{item.file, in_language(item.caption, view.language)});
  return slides;
}

std::vector<Slide> announcement_slides(const View& view, model::Level level) {
  std::vector<Slide> slides;
  for (const auto& item : view.schedule.announcements)
    if (item.level == level && concerns(view.screen, item) && is_current(view.now, item.from, item.until))
      slides.emplace_back(AnnouncementSlide{level, in_language(item.text, view.language), in_language(item.detail, view.language),
                                            item.test, item.from, item.until});
  return slides;
}

std::vector<Slide> slides_of(const View& view, SlideKind kind) {
  switch (kind) {
    case SlideKind::agenda: return agenda_slides(view);
    case SlideKind::now_next: return now_next_slides(view);
    case SlideKind::room: return room_slides(view);
    case SlideKind::changes: return changes_slides(view);
    case SlideKind::session: return session_slides(view);
    case SlideKind::news: return news_slides(view);
    case SlideKind::image: return image_slides(view);
    default: return {};  // the reader warns that this version does not draw them
  }
}

std::vector<SlideChoice> choices_of(const model::Screen& screen) {
  if (!screen.slides.empty()) return screen.slides;
  return {{SlideKind::agenda, {}}, {SlideKind::changes, {}},  {SlideKind::session, {}},
          {SlideKind::news, {}},   {SlideKind::now_next, {}}, {SlideKind::image, {}}};
}

// Announcements show whatever kinds the screen names; naming them only sets how long they stay.
void add_announcements(std::vector<Entry>& entries, const View& view, model::Level level) {
  const auto& choices = view.screen.slides;
  const auto choice =
      std::find_if(choices.begin(), choices.end(), [](const SlideChoice& each) { return each.kind == SlideKind::announcement; });
  const auto dwell = choice == choices.end() ? std::optional<Seconds>() : choice->dwell;
  for (auto& slide : announcement_slides(view, level)) entries.push_back({std::move(slide), dwell});
}

std::vector<Entry> entries_of(const View& view) {
  std::vector<Entry> entries;
  add_announcements(entries, view, model::Level::emergency);
  if (!entries.empty()) return entries;  // nothing else is shown while people have to act
  add_announcements(entries, view, model::Level::warning);
  const auto choices = choices_of(view.screen);
  const auto why = quiet_reason(view);
  const bool has_signs =
      std::any_of(choices.begin(), choices.end(), [](const SlideChoice& choice) { return choice.kind == SlideKind::room; });
  if (why && !(has_signs && signs_tell(*why))) entries.push_back({quiet_slide(view, *why), {}});
  for (const auto& choice : choices)
    for (auto& slide : slides_of(view, choice.kind)) entries.push_back({std::move(slide), choice.dwell});
  add_announcements(entries, view, model::Level::info);
  // A screen whose kinds have nothing to say now is never empty: the day's list is.
  if (entries.empty())
    for (auto& slide : agenda_slides(view)) entries.push_back({std::move(slide), {}});
  return entries;
}

}  // namespace

Deck deck(const model::Schedule& schedule, const model::Screen& screen, Instant now) {
  const View view = view_of(schedule, screen, now);
  return {in_language(schedule.event.title, view.language),
          view.language,
          view.today(),
          std::chrono::floor<std::chrono::days>(zone::to_local(schedule.event.zone, now)),
          span_around(schedule, screen, now).since,
          entries_of(view)};
}

Instant next_change(const model::Schedule& schedule, const model::Screen& screen, Instant now) {
  return span_around(schedule, screen, now).until;
}

Deck deck_without_schedule(const std::string& language) { return {{}, language, {}, {}, {}, {{QuietSlide{}, {}}}}; }

std::vector<std::string> languages_of(const model::Schedule& schedule, const model::Screen& screen) {
  if (!screen.languages.empty()) return screen.languages;
  if (!schedule.event.languages.empty()) return schedule.event.languages;
  return {"en"};
}

}  // namespace foyer::programme
