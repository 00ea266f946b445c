#include "programme/view.h"

#include "programme/card.h"
#include "programme/deck.h"
#include "programme/visible.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace foyer::programme {
namespace {

using model::Session;

// The sessions of the whole event: a screen that shows some rooms speaks of their silence in its light.
template <class Is>
bool any_session(const View& view, Is is) {
  const auto& all = view.schedule.sessions;
  return std::any_of(all.begin(), all.end(), [&](const Session& session) { return takes_place(session) && is(session); });
}

// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9): what stands beside it does not turn it around.
std::string isolated(const std::string& text) { return "\u2068" + text + "\u2069"; }

std::string way_to(const model::Room& room, const View& view, const std::string& language) {
  const auto& all = room.directions;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.first == view.screen.name; });
  return found == all.end() ? std::string() : in_language(found->second, language);
}

std::string way_to(const Session& session, const View& view, const std::string& language) {
  return session.room && takes_place(session) ? way_to(view.schedule.rooms[*session.room], view, language) : std::string();
}

// Arrows and pointing hands, by the bytes that their blocks begin with in UTF-8: U+2180 to 21FF, U+2780 and on, U+2B00 and on, U+1F440
// and on, U+1F800 to 1F8FF.
bool is_arrow(const std::string& way) {
  constexpr std::array<std::string_view, 9> starts{"\xE2\x86",     "\xE2\x87",     "\xE2\x9E",     "\xE2\xAC",    "\xF0\x9F\x91",
                                                   "\xF0\x9F\xA0", "\xF0\x9F\xA1", "\xF0\x9F\xA2", "\xF0\x9F\xA3"};
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return way.starts_with(start); });
}

// An arrow belongs to the name; words about the way follow it.
std::string with_way(const std::string& room, const std::string& way) {
  if (way.empty()) return room;
  return is_arrow(way) ? room + " " + way : isolated(room) + " · " + isolated(way);
}

Quiet nothing_ahead(const View& view, bool past, bool past_today) {
  const bool has_begun = any_session(view, [&](const Session& session) { return start_of(session) <= view.now; });
  if (!past && !has_begun) return Quiet::before_event;
  if (!any_session(view, [&](const Session& session) { return view.now < end_of(session); })) return Quiet::after_event;
  return past_today ? Quiet::after_rooms : Quiet::no_sessions;
}

}  // namespace

SessionCard View::card_of(const Session& session) const {
  auto result = card(schedule, session, language(), now);
  result.place = with_way(result.room, way_to(session, *this, language()));
  for (std::size_t other = 1; other < languages.size(); ++other) {
    auto translation = card(schedule, session, languages[other], now);
    translation.place = with_way(translation.room, way_to(session, *this, languages[other]));
    result.translations.push_back(std::move(translation));
  }
  return result;
}

std::string View::name_of(const model::LocalText& name) const {
  std::vector<std::string> versions;
  for (const auto& each : languages)
    if (auto version = in_language(name, each); std::find(versions.begin(), versions.end(), version) == versions.end())
      versions.push_back(std::move(version));
  if (versions.size() == 1) return versions.front();
  std::string joined;
  for (const auto& version : versions) joined += (joined.empty() ? "" : " · ") + isolated(version);
  return joined;
}

std::string View::place_of(const model::Room& room) const { return with_way(name_of(room.name), way_to(room, *this, language())); }

View View::alone(const std::string& language) const {
  View view = *this;
  view.languages = {language};
  return view;
}

View view_of(const model::Schedule& schedule, const model::Screen& screen, Instant now, bool clock_is_trusted) {
  View view{schedule, screen, now, clock_is_trusted, languages_of(schedule, screen), {}};
  if (!screen.languages_together) view.languages.resize(1);
  for (const auto& session : schedule.sessions)
    if (concerns(schedule, screen, session, now)) view.sessions.push_back(&session);
  std::stable_sort(view.sessions.begin(), view.sessions.end(),
                   [](const Session* a, const Session* b) { return start_of(*a) < start_of(*b); });
  return view;
}

std::vector<const Session*> listed(const View& view, LocalDay day) {
  std::vector<const Session*> result;
  std::copy_if(view.sessions.begin(), view.sessions.end(), std::back_inserter(result), [&](const Session* session) {
    const bool of_day = view.day_of(start_of(*session)) == day || (start_of(*session) < view.now && day == view.today());
    return of_day && view.now < end_of(*session) + over_still_listed;
  });
  return result;
}

std::optional<LocalDay> next_day(const View& view) {
  for (const Session* session : view.sessions)
    if (view.day_of(start_of(*session)) > view.today() && takes_place(*session)) return view.day_of(start_of(*session));
  return {};
}

std::optional<Quiet> quiet_reason(const View& view) {
  if (view.schedule.sessions.empty()) return Quiet::no_schedule;
  if (view.sessions.empty()) return Quiet::no_sessions;
  if (!view.clock_is_trusted) return {};
  bool past = false, past_today = false, later_today = false, all_over = true;
  for (const Session* session : view.sessions) {
    const State state = state_of(*session, view.now);
    all_over &= state == State::over;
    if (!view.screen.rooms.empty() && is_missed(*session, view.now)) return {};
    if (!takes_place(*session)) continue;
    if (state == State::now || state == State::soon) return {};
    past |= state == State::over;
    past_today |= state == State::over && view.day_of(start_of(*session)) == view.today();
    later_today |= state == State::planned && view.day_of(start_of(*session)) == view.today();
  }
  const auto has_begun = [&](const Session& session) { return start_of(session) <= view.now; };
  const bool day_has_begun =
      any_session(view, [&](const Session& session) { return has_begun(session) && view.day_of(start_of(session)) == view.today(); });
  if (later_today) return day_has_begun ? Quiet::gap : Quiet::before_day;
  if (!next_day(view)) return nothing_ahead(view, past || all_over, past_today);
  if (past_today) return Quiet::after_day;
  return any_session(view, has_begun) ? Quiet::gap : Quiet::before_event;
}

}  // namespace foyer::programme
