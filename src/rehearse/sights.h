// Where and when things are to be seen, for findings to tell.
#pragma once

#include "rehearse/findings.h"

#include <string>
#include <vector>

namespace foyer::rehearse {

/// The first and last moment at which a slide is in the loop of its screen.
struct Sight {
  Instant from, until;
};

/// Of each slide of a screen.
std::vector<Sight> sights_of(const Played& played);

/// The number of a screen's slide in the report, where the slides of all screens follow each other.
std::size_t number_in_report(const Rehearsal& rehearsal, std::size_t screen, std::size_t slide);

/// A finding at a slide of a screen.
Finding finding_at(const Rehearsal& rehearsal, std::size_t screen, std::size_t slide, const Sight& sight, Kind kind);

/// A finding of a session, to be mended where it stands.
Finding finding_of(const model::Session& session, Kind kind);

/// The session of that id; null where there is none.
const model::Session* session_of(const model::Schedule& schedule, const std::string& id);

/// In quotation marks, in the event's first language.
std::string quoted(const model::Schedule& schedule, const model::LocalText& text);

/// "2024-06-13 09:42", as the event's clocks have it.
std::string in_words(const model::Schedule& schedule, Instant instant);

/// "14 s", "3 min", "3 min 5 s".
std::string in_words(Seconds duration);

/// "screen \"lobby\""; "the screen" where it has no name.
std::string in_words(const model::Screen& screen);

}  // namespace foyer::rehearse
