// What a slide says, before anyone has thought about how it looks: texts in the screen's language, references resolved, times
// as instants. layout/ draws these and never looks at the schedule.
#pragma once

#include "base/color.h"
#include "base/instant.h"
#include "model/schedule.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace foyer::programme {

enum class State { planned, soon, now, over };
enum class Mark { delayed, moved, cancelled, full, added, removed };

std::string to_string(State state);
std::string to_string(Mark mark);

struct SpeakerCard {
  std::string name, role, organisation, photo;
  bool operator==(const SpeakerCard&) const = default;
};

/// One session, as an attendee is told of it at an instant.
struct SessionCard {
  std::string id, title, subtitle, abstract, room, track, reason, language, url;
  std::string place;  // the room and, from this screen, the way to it: "Main Hall ↑"
  std::optional<Color> track_color;
  model::SessionKind kind = model::SessionKind::talk;
  State state = State::planned;
  std::vector<Mark> marks;           // in the order of the enum, each once
  Instant start, end;                // the ones that hold: a delay is counted in
  bool end_is_known = true;          // false: `end` is only assumed and must not be shown
  std::optional<Instant> was_start;  // where it differs from `start`
  std::string was_room;              // where it differs from `room`; else empty
  std::vector<SpeakerCard> speakers;
  std::vector<SessionCard> translations;  // the same in the further languages of a slide that shows several together
  bool operator==(const SessionCard&) const = default;

  bool has(Mark mark) const;
};

/// Not where it is cancelled or has been taken out of the programme.
bool takes_place(const SessionCard& session);

/// The day's list from now on; layout/ cuts it into pages.
struct AgendaSlide {
  LocalDay day;
  std::vector<SessionCard> sessions;  // by start
  bool is_part = false;               // of the day: what begins before the first of them or after the last is left out
  bool operator==(const AgendaSlide&) const = default;
};

/// Today's sessions that are not as they were planned and not over yet, and those that are missed today, since they were moved to a later
/// day.
struct ChangesSlide {
  LocalDay day;
  std::vector<SessionCard> sessions;   // by start; each has a mark
  std::vector<SessionCard> put_off{};  // the same, of later days
  bool operator==(const ChangesSlide&) const = default;
};

struct RoomNow {
  std::string room;
  SessionCard first;                // what is on, of several the one that began last; else what begins soon, is missed, or comes next
  std::optional<SessionCard> next;  // what begins after it, or, while something is on, next
  bool operator==(const RoomNow&) const = default;
};

struct NowNextSlide {
  LocalDay day;
  std::vector<RoomNow> rooms;  // in the order of the schedule
  bool is_part = false;        // of the rooms: there are others with something on
  bool operator==(const NowNextSlide&) const = default;
};

/// A door sign: one room today.
struct RoomSlide {
  std::string room;
  std::optional<int> seats;
  std::optional<SessionCard> now;      // what is on, or soon where nothing is, or would be on and does not take place
  std::vector<SessionCard> next;       // the first of what follows, by start
  std::vector<SessionCard> elsewhere;  // planned here, held elsewhere or, beside what is on, not at all; and not over yet
  bool operator==(const RoomSlide&) const = default;
};

struct SessionSlide {
  SessionCard session;
  bool operator==(const SessionSlide&) const = default;
};

/// Somebody who speaks today, and when.
struct SpeakerSlide {
  SpeakerCard speaker;
  std::string bio;
  std::vector<SessionCard> sessions;  // today's that are not over, by start
  bool operator==(const SpeakerSlide&) const = default;
};

struct NewsSlide {
  std::string title, body, source, image, url;
  std::optional<Instant> published;
  int number = 1, count = 1;  // which of the deck's news this is
  bool operator==(const NewsSlide&) const = default;
};

struct ImageSlide {
  std::string file, caption;
  bool operator==(const ImageSlide&) const = default;
};

struct AnnouncementSlide {
  model::Level level = model::Level::info;
  std::string text, detail;
  bool test = false;
  std::optional<Instant> issued, until;
  std::vector<AnnouncementSlide> translations;  // as a session's
  bool operator==(const AnnouncementSlide&) const = default;
};

enum class Quiet { before_event, before_day, gap, after_day, after_event, after_rooms, no_sessions, no_schedule };

/// The designed empty states: what a screen says when no session is on. `after_rooms`: nothing more in the screen's own rooms today.
struct QuietSlide {
  Quiet why = Quiet::no_schedule;
  std::optional<Instant> doors;       // when they open next, where that is still to come
  std::vector<SessionCard> upcoming;  // the first that take place of what comes next, at most three
  bool operator==(const QuietSlide&) const = default;
};

/// Outside the screen's hours: nothing at all.
struct DarkSlide {
  bool operator==(const DarkSlide&) const = default;
};

using Slide = std::variant<QuietSlide, AgendaSlide, SessionSlide, NewsSlide, NowNextSlide, ImageSlide, ChangesSlide, AnnouncementSlide,
                           RoomSlide, SpeakerSlide, DarkSlide>;

/// Whether what it says hangs on the sessions of the schedule.
bool tells_sessions(const Slide& slide);

/// The name of a slide's kind in `foyer slides`: "agenda", "now-next" ..., for the empty states "before-event", "gap" ...
std::string kind_of(const Slide& slide);

}  // namespace foyer::programme
