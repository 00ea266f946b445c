// A schedule as another system wrote it, before foyer's own rules apply. Each format has a reader in a file of its own that fills this in
// and knows nothing else: foyer_form.h cleans the texts, works out rooms, speakers and tracks, and says what could not be kept.
#pragma once

#include "base/color.h"
#include "base/instant.h"
#include "model/local_text.h"
#include "model/schedule.h"
#include "read/json.h"
#include "zone/zone.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::read {

struct ImportedPerson {
  std::string key;  // that the system knows them by; empty: the name alone tells them apart
  model::LocalText name, role, organisation, bio;
};

/// Texts stand as in the file: they may hold HTML, Markdown, entities, control characters.
struct ImportedSession {
  std::string key;  // that the system knows it by: guid, code or id; empty where it has none. Several may share one
  model::LocalText title, subtitle, abstract;
  std::optional<Instant> start, end;
  std::optional<Minutes> duration;      // where there is no end
  std::vector<model::LocalText> rooms;  // one that is held in several at once has several
  model::LocalText track;
  std::optional<Color> track_color;
  std::vector<ImportedPerson> people;
  model::SessionKind kind = model::SessionKind::talk;
  std::string language, url;
  model::Status status = model::Status::planned;
  Position position;
};

/// An item of the file that is no session, or none that could be read, and why, in plain words.
struct Dropped {
  Position position;
  std::string what;
};

struct Imported {
  std::string format;  // as the report names it: "frab schedule"
  model::LocalText title;
  std::optional<zone::Zone> zone;      // nothing where neither the file nor the person names one
  std::vector<std::string> languages;  // of the texts; empty: as they come
  std::string url;
  std::vector<ImportedSession> sessions;  // in the order of the file
  std::vector<Dropped> dropped;
  bool lacks_zone = false;  // a time has neither an offset nor a zone: nobody can say when anything is
};

/// Reads the times of one file: an offset in the value holds, else the zone that the file names, else the one that staff gave. Never the
/// machine's own.
class ImportedTimes {
 public:
  /// `named` is an IANA name out of the file, or empty. One that nobody knows is as none.
  ImportedTimes(std::string_view named, const std::optional<zone::Zone>& given);

  /// The zone that times without an offset hold in.
  const std::optional<zone::Zone>& zone_of_plain_times() const { return zone_; }

  /// The zone to tell the times in. Where neither file nor staff name one but the times have offsets, that of the first one that is not
  /// UTC, for good; nothing where all are written as UTC ("Z"), which says nothing of where the event is, and where another is an hour away
  /// from it, for then the clocks change, and nobody can say when. Ask when all have been read.
  std::optional<zone::Zone> zone() const;

  /// ISO 8601 with or without seconds, fractions and offset; nothing for any other text. A time without offset, where there is no zone,
  /// is nothing too, and lacks_zone() is true from then on.
  std::optional<Instant> instant(std::string_view text);
  std::optional<Instant> instant(LocalTime local);

  bool lacks_zone() const { return lacks_zone_; }

 private:
  void learn(const std::string& offset);

  std::optional<zone::Zone> zone_;
  std::optional<std::string> first_offset_;  // "+01:00"
  bool clocks_change_ = false;
  bool lacks_zone_ = false;
};

/// "1:30" and "25:00" are hours and minutes, "2:06:00" days, hours and minutes, "PT1H30M" ISO 8601, "90" minutes. Nothing for any other
/// text, for less than nothing and for more than a week.
std::optional<Minutes> imported_duration(std::string_view text);

}  // namespace foyer::read
