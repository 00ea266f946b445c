// The rules of time: what a screen says at an instant, and when that next changes. Pure: the same arguments, the same deck.
#pragma once

#include "model/schedule.h"
#include "programme/slide.h"

#include <optional>
#include <string>
#include <vector>

namespace foyer::programme {

inline constexpr Minutes soon_before_start{15};  // "starts in 7 min" begins here
inline constexpr Minutes over_still_listed{15};  // a session that is over stays on the agenda so long, for those who come late

/// How long foyer marks what it saw change in a source. A session that was moved last night must still be marked in the morning; a new
/// one misleads nobody, and after some hours it is no news.
inline constexpr std::chrono::hours change_still_told{24}, addition_still_told{6};

inline constexpr Minutes stale_after{15};  // so old may a server's last word be before the glass says how old it is

/// A loop has to come round while people stand before it: on a day of more sessions those are told that begin next, and of what has begun
/// already so many find a place beside them; more only where they begin together. In a house of more rooms those that change next.
inline constexpr std::size_t most_on_agenda = 40, most_begun = 12, most_rooms = 24;

struct Entry {
  Slide slide;
  std::optional<Seconds> dwell;        // staff's own, from the screen's `slides`
  std::vector<std::string> languages;  // the first is the slide's; its cards are translated into the rest
  bool operator==(const Entry&) const = default;
};

struct Deck {
  std::string event;
  std::vector<std::string> languages;  // the first is the deck's own; with more than one, lists tell in all of them together
  HourCycle clock = HourCycle::of_language;
  std::string logo;              // a picture in the event's folder
  bool clock_is_trusted = true;  // else nobody knows what is on: sessions are told as they are planned
  LocalDay day;                  // the event day that `now` belongs to; where nobody knows that, a day long before
  LocalDay today;                // the date on the wall; after midnight it is one on from `day`
  Instant since;                 // the rotation counts from here: the last instant at which anything changed
  std::vector<Entry> entries;    // never empty
  std::vector<Entry> notices;    // announcements of the level `info`, told beside the slides
  std::optional<Instant> as_of;  // what the sessions are told from, once it is stale
  bool operator==(const Deck&) const = default;
};

/// The slides of that screen at that instant, in the screen's first language (else the event's), or in all of them together. Outside the
/// screen's hours it is one dark slide, unless there is an emergency. Where the
/// clock that gave `now` is not trusted: the agenda of every day as planned, in place of all that tells of sessions; of news, pictures and
/// announcements those that have no hours. Only an emergency is told whatever its hours, unless it has ended by that clock too.
Deck deck(const model::Schedule& schedule, const model::Screen& screen, Instant now, bool clock_is_trusted = true);

/// The first instant after `now` at which the deck may be another: a session changes state, a news item comes or goes, a day turns.
/// Between the two the deck stays as it is.
Instant next_change(const model::Schedule& schedule, const model::Screen& screen, Instant now);

/// The deck of a display that has never had a schedule: one quiet slide.
Deck deck_without_schedule(const std::string& language);

/// The languages a screen shows: its own, else the event's.
std::vector<std::string> languages_of(const model::Schedule& schedule, const model::Screen& screen);

/// The languages of the decks that it shows in turn: one each, or all in one.
std::vector<std::vector<std::string>> languages_in_turn(const model::Schedule& schedule, const model::Screen& screen);

}  // namespace foyer::programme
