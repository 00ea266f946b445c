#include "rehearse/sights.h"

#include "model/held.h"
#include "zone/text.h"

#include <algorithm>

namespace foyer::rehearse {

std::vector<Sight> sights_of(const Played& played) {
  std::vector<Sight> sights(played.slides.size(), {Instant::max(), Instant::min()});
  for (const auto& moment : played.moments)
    for (const auto& page : moment.pages) {
      auto& sight = sights[page.slide];
      sight.from = std::min(sight.from, moment.at);
      sight.until = std::max(sight.until, moment.until);
    }
  return sights;
}

std::size_t number_in_report(const Rehearsal& rehearsal, std::size_t screen, std::size_t slide) {
  for (std::size_t before = 0; before < screen; ++before) slide += rehearsal.played[before].slides.size();
  return slide;
}

Finding finding_at(const Rehearsal& rehearsal, std::size_t screen, std::size_t slide, const Sight& sight, Kind kind) {
  Finding finding;
  finding.kind = kind;
  finding.screen = rehearsal.screens[screen].name;
  finding.from = sight.from;
  finding.until = sight.until;
  finding.slide = number_in_report(rehearsal, screen, slide);
  return finding;
}

Finding finding_of(const model::Session& session, Kind kind) {
  Finding finding;
  finding.kind = kind;
  finding.from = start_of(session);
  finding.until = end_of(session);
  finding.session = session.id;
  finding.place = session.place;
  return finding;
}

const model::Session* session_of(const model::Schedule& schedule, const std::string& id) {
  const auto session =
      std::find_if(schedule.sessions.begin(), schedule.sessions.end(), [&](const model::Session& each) { return each.id == id; });
  return session == schedule.sessions.end() ? nullptr : &*session;
}

std::string quoted(const model::Schedule& schedule, const model::LocalText& text) {
  return "\"" + in_language(text, schedule.event.languages.front()) + "\"";
}

std::string in_words(const model::Schedule& schedule, Instant instant) {
  auto iso = zone::to_iso(instant, schedule.event.zone).substr(0, 16);
  iso[10] = ' ';
  return iso;
}

std::string in_words(Seconds duration) {
  const auto minutes = std::chrono::floor<Minutes>(duration);
  const auto seconds = duration - minutes;
  if (minutes.count() == 0) return std::to_string(seconds.count()) + " s";
  const auto words = std::to_string(minutes.count()) + " min";
  return seconds.count() == 0 ? words : words + " " + std::to_string(seconds.count()) + " s";
}

std::string in_words(const model::Screen& screen) { return screen.name.empty() ? "the screen" : "screen \"" + screen.name + "\""; }

}  // namespace foyer::rehearse
