#include "model/held.h"
#include "programme/slide.h"
#include "rehearse/coverage.h"
#include "rehearse/sights.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace foyer::rehearse {
namespace {

constexpr Minutes long_silence{60};

// The pages of one text: a talk's abstract, a news item, an announcement.
using Text = std::tuple<std::string, std::string, std::string>;  // kind, title, language

bool is_running_text(const Slide& slide) {
  return slide.kind == "session" || slide.kind == "speaker" || slide.kind == "news" || slide.kind == "announcement";
}

bool is_quiet(const Slide& slide) {
  using programme::Quiet;
  static const auto kinds = [] {
    std::set<std::string> names;
    for (const auto why :
         {Quiet::before_event, Quiet::before_day, Quiet::gap, Quiet::after_day, Quiet::after_event, Quiet::after_rooms, Quiet::no_sessions})
      names.insert(kind_of(programme::QuietSlide{why, {}, {}}));
    return names;
  }();
  return kinds.count(slide.kind) > 0;
}

// Of each slide, the longest that it is up at one stretch.
std::vector<Seconds> longest_turns(const Played& played) {
  std::vector<Seconds> longest(played.slides.size());
  for (const auto& moment : played.moments)
    for (const auto& turn : turns_of(moment)) {
      auto& best = longest[moment.pages[turn.page].slide];
      best = std::max(best, turn.until - turn.from);
    }
  return longest;
}

std::vector<int> reading_times(const Played& played) {
  std::vector<int> times(played.slides.size());
  for (const auto& moment : played.moments)
    for (const auto& page : moment.pages) times[page.slide] = page.reading;
  return times;
}

// A text of several pages of which one never had its time: who reads the others is left with half a sentence.
void find_unread_pages(const Rehearsal& rehearsal, std::size_t screen, std::vector<Finding>& findings) {
  const auto& played = rehearsal.played[screen];
  const auto longest = longest_turns(played);
  const auto reading = reading_times(played);
  const auto sights = sights_of(played);
  std::set<Text> told;
  for (std::size_t index = 0; index < played.slides.size(); ++index) {
    const auto& slide = played.slides[index];
    if (slide.of < 2 || !is_running_text(slide) || longest[index].count() >= reading[index]) continue;
    if (!told.insert({slide.kind, slide.title, slide.language}).second) continue;
    auto finding = finding_at(rehearsal, screen, index, sights[index], Kind::unread_pages);
    if (!slide.sessions.empty()) finding.session = slide.sessions.front();
    if (const auto* session = session_of(rehearsal.schedule, finding.session)) finding.place = session->place;
    finding.what = "\"" + slide.title + "\" takes " + std::to_string(slide.of) + " pages on " + in_words(rehearsal.screens[screen]) +
                   ", and page " + std::to_string(slide.number) + " is up for " + in_words(longest[index]) + " at most; to read it takes " +
                   in_words(Seconds(reading[index]));
    finding.mend = "shorten the text to one page, or give the screen fewer slides";
    findings.push_back(std::move(finding));
  }
}

// Of each kind of slide the one that is farthest from having its time.
void find_short_dwells(const Rehearsal& rehearsal, std::size_t screen, std::vector<Finding>& findings) {
  const auto& played = rehearsal.played[screen];
  std::map<std::string, PageShown> worst;
  for (const auto& moment : played.moments)
    for (const auto& page : moment.pages)
      if (page.dwell < page.reading) {
        auto& known = worst.try_emplace(played.slides[page.slide].kind, page).first->second;
        if (page.reading - page.dwell > known.reading - known.dwell) known = page;
      }
  if (worst.empty()) return;
  const auto sights = sights_of(played);
  for (const auto& [kind, page] : worst) {
    auto finding = finding_at(rehearsal, screen, page.slide, sights[page.slide], Kind::short_dwell);
    finding.place = rehearsal.screens[screen].place;
    finding.what = in_words(rehearsal.screens[screen]) + " leaves \"" + played.slides[page.slide].title + "\" up for " +
                   in_words(Seconds(page.dwell)) + "; to read it takes " + in_words(Seconds(page.reading));
    finding.mend = "give its slides of the kind `" + kind + "` a `dwell` of " + std::to_string(page.reading) + ", or none";
    findings.push_back(std::move(finding));
  }
}

// From when to when anything takes place on the event's day that an instant belongs to.
std::map<LocalDay, Span> days_with_sessions(const model::Schedule& schedule) {
  std::map<LocalDay, Span> days;
  for (const auto& session : schedule.sessions) {
    if (!takes_place(session)) continue;
    const Span span{start_of(session), end_of(session)};
    const auto [day, is_new] = days.try_emplace(zone::event_day(schedule.event.zone, span.from, schedule.event.day_end), span);
    if (is_new) continue;
    day->second = {std::min(day->second.from, span.from), std::max(day->second.until, span.until)};
  }
  return days;
}

// While the event is on elsewhere, an hour of nothing but "nothing on".
void find_silence(const Rehearsal& rehearsal, std::size_t screen, std::vector<Finding>& findings) {
  const auto& played = rehearsal.played[screen];
  for (const auto& [day, span] : days_with_sessions(rehearsal.schedule)) {
    std::optional<std::pair<Span, std::size_t>> silence;  // and its slide
    const auto end = [&] {
      if (silence && silence->first.until - silence->first.from >= long_silence) {
        const auto& [when, slide] = *silence;
        auto finding = finding_at(rehearsal, screen, slide, {when.from, when.until}, Kind::nothing_to_say);
        finding.place = rehearsal.screens[screen].place;
        finding.what = in_words(rehearsal.screens[screen]) + " has nothing to say from " + in_words(rehearsal.schedule, when.from) +
                       " for " + in_words(when.until - when.from) + ", while the event is on";
        finding.mend = "let it show more rooms, news or pictures";
        findings.push_back(std::move(finding));
      }
      silence.reset();
    };
    for (const auto& moment : played.moments) {
      const Span part{std::max(moment.at, span.from), std::min(moment.until, span.until)};
      if (part.from >= part.until) continue;
      const bool is_silent =
          std::all_of(moment.pages.begin(), moment.pages.end(), [&](const PageShown& page) { return is_quiet(played.slides[page.slide]); });
      if (!is_silent) end();
      else if (silence) silence->first.until = part.until;
      else silence.emplace(part, moment.pages.front().slide);
    }
    end();
  }
}

}  // namespace

std::vector<Finding> find_pace(const Rehearsal& rehearsal) {
  std::vector<Finding> findings;
  for (std::size_t screen = 0; screen < rehearsal.played.size(); ++screen) {
    find_unread_pages(rehearsal, screen, findings);
    find_short_dwells(rehearsal, screen, findings);
    find_silence(rehearsal, screen, findings);
  }
  return findings;
}

}  // namespace foyer::rehearse
