// The entries of a schedule, each kind in a file of its own. Every function takes the list as it stands in the file and adds to the
// schedule what is good; what is not is noted.
#pragma once

#include "model/schedule.h"
#include "read/fields.h"

namespace foyer::read {

/// The zone that `timezone` names; nothing where it is missing, or, with an error, where nobody knows a zone of that name.
std::optional<zone::Zone> read_zone(Fields& fields);

/// Warns of each of the languages listed there whose tag is none, where it is known which is meant.
void doubt_languages(Fields& fields, const std::string& key);

void read_event(Fields& event, model::Schedule& schedule, const zone::Zone& fallback_zone, bool& whole);
void read_rooms(std::span<const Node> list, model::Schedule& schedule, Notes& notes);
void read_tracks(std::span<const Node> list, model::Schedule& schedule, Notes& notes);
void read_speakers(std::span<const Node> list, model::Schedule& schedule, Notes& notes);
void read_sessions(std::span<const Node> list, model::Schedule& schedule, Notes& notes);
void read_news(std::span<const Node> list, model::Schedule& schedule, Notes& notes);
void read_images(std::span<const Node> list, model::Schedule& schedule, Notes& notes);
void read_announcements(std::span<const Node> list, model::Schedule& schedule, Notes& notes);
void read_screens(std::span<const Node> list, model::Schedule& schedule, Notes& notes);
void read_sources(std::span<const Node> list, model::Schedule& schedule, Notes& notes);
void read_theme(Fields& theme, model::Schedule& schedule);

/// Gives a colour to each track that has none of its own (Okabe and Ito's, which the colour-blind tell apart), and warns where those of
/// two tracks look alike.
void color_tracks(std::vector<model::Track>& tracks, std::vector<Notes>& notes);

/// Makes ids of what screens call their rooms: an id or a name, in any case of letters. A room that does not exist is warned of. The
/// nearest is taken for it, if there is one that is near enough to be meant; else it is left out, and where none is left the screen shows
/// all. Where the schedule is another system's (`is_own` is false) it stays: there rooms come and go with their sessions.
void find_rooms_of_screens(model::Schedule& schedule, bool is_own, std::vector<Notes>& notes);

/// Puts the screens' own names in the place of what announcements, news, sources and directions call them, in any case of letters. What is
/// for no screen at all is an error.
void find_named_screens(model::Schedule& schedule, std::vector<Notes>& notes);

/// Warnings that need the whole schedule: clashes in a room or of a speaker, times outside the event's days.
void check_schedule(const model::Schedule& schedule, bool days_given, std::vector<Notes>& notes);

/// The same in one line for another system's schedule, which those who show it did not write.
void sum_up_clashes(const model::Schedule& schedule, std::vector<Notes>& notes);

}  // namespace foyer::read
