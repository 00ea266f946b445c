// An event as foyer knows it after reading: plain values, times as instants, references already resolved. What each field
// means to the person who writes the file stands in docs/schedule-format.md.
#pragma once

#include "base/color.h"
#include "base/instant.h"
#include "model/local_text.h"
#include "model/place.h"
#include "model/screen.h"
#include "model/source.h"
#include "model/theme.h"
#include "zone/zone.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace foyer::model {

struct Event {
  LocalText title;
  zone::Zone zone;
  std::vector<std::string> languages;  // BCP 47, most important first; never empty after reading ("en")
  std::string url, logo;
  std::optional<Minutes> doors;  // after midnight, each day
  std::vector<LocalDay> days;    // as given, or the days of the sessions; in order
  HourCycle clock = HourCycle::of_language;
  Minutes day_end = Minutes(4 * 60);  // until then the night belongs to the evening before
  Place place_of_logo{};
  bool operator==(const Event&) const = default;
};

struct Room {
  std::string id;
  LocalText name;
  std::optional<int> capacity;
  std::vector<std::pair<std::string, LocalText>> directions;  // from the screen of that name: a text or an arrow
  std::vector<Place> places_of_directions{};                  // of each screen's name, while the files are read
  bool operator==(const Room&) const = default;
};

struct Track {
  std::string id;
  LocalText name;
  std::optional<Color> color;           // after reading always: given, or one that can be told apart
  std::optional<Place> place_of_color;  // nothing where it was not given
  bool operator==(const Track&) const = default;
};

struct Speaker {
  std::string id;
  LocalText name, role, organisation, bio;
  std::string photo;  // a path inside the event's folder; empty where there is none
  Place place_of_photo{};
  bool operator==(const Speaker&) const = default;
};

enum class SessionKind { talk, keynote, panel, workshop, pause, meal, ceremony, social, notice };  // pause is "break" in the file
/// `removed` no file can say: the session has vanished from its source. It is told of, like one that is cancelled, until it would have
/// ended.
enum class Status { planned, cancelled, moved, delayed, removed };

/// What held before a change, so that the glass can show it struck through beside the new.
struct Before {
  std::optional<Instant> start;
  std::optional<std::size_t> room;  // index into Schedule::rooms
  bool operator==(const Before&) const = default;
};

struct Session {
  std::string id;  // as given, or made from title and start; unique
  bool id_is_made = false;
  LocalText title, subtitle, abstract, reason;
  Instant start, end;                      // as planned: a delay is not counted in; end > start
  bool end_is_known = true;                // false where the file gives no end and `end` is only an assumption
  std::optional<std::size_t> room, track;  // indices into Schedule::rooms and ::tracks
  std::vector<std::size_t> speakers;       // indices into Schedule::speakers
  SessionKind kind = SessionKind::talk;
  std::string language, url;
  bool full = false;
  Status status = Status::planned;
  Minutes delay{0};
  Before was;
  // What foyer itself saw change between two versions of a source; nothing where the file says it, or always said so.
  std::optional<Instant> changed;  // when `was` came to hold what the earlier version had, or the session was removed
  std::optional<Instant> added;    // when it first stood there, unless it always did
  Place place;
  bool operator==(const Session&) const = default;
};

struct NewsItem {
  std::string id;
  LocalText title, body, source;
  std::string image, url;
  std::optional<Instant> published, from, until;
  std::vector<std::string> screens;  // names; empty: all
  Place place;
  Place place_of_image{};
  std::vector<Place> places_of_screens{};  // of each name, while the files are read
  bool operator==(const NewsItem&) const = default;
};

struct ImageItem {
  std::string file;
  LocalText caption;
  std::optional<Instant> from, until;
  Place place;
  Place place_of_file{};
  bool operator==(const ImageItem&) const = default;
};

enum class Level { info, warning, emergency };

struct Announcement {
  LocalText text, detail;
  Level level = Level::info;
  std::optional<Instant> from, until;
  std::vector<std::string> screens;  // names; empty: all
  bool test = false;
  Place place;
  Place place_of_until{};
  std::vector<Place> places_of_screens{};  // of each name, while the files are read
  bool operator==(const Announcement&) const = default;
};

struct Schedule {
  Event event;
  std::vector<Room> rooms;
  std::vector<Track> tracks;
  std::vector<Speaker> speakers;
  std::vector<Session> sessions;  // by start, then room, then as in the file
  std::vector<NewsItem> news;     // newest first where they carry a time, else as in the file
  std::vector<ImageItem> images;
  std::vector<Announcement> announcements;
  std::vector<Screen> screens;
  std::vector<Source> sources;
  Theme theme;
  std::optional<Instant> as_of;    // when the server last said that this is the newest; nothing for what is on this machine
  std::vector<std::string> files;  // what was read, for Place
  bool operator==(const Schedule&) const = default;
};

}  // namespace foyer::model
