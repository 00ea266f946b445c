// What a rehearsal finds: something that will be wrong on the glass, or that is worth a look before the doors open.
#pragma once

#include "base/instant.h"
#include "model/place.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::rehearse {

/// Note: worth a look. Warning: attendees will stumble over it. Error: they will not be told what they came for.
enum class Severity { note, warning, error };

enum class Kind {
  never_shown,
  seen_late,
  long_wait,
  unread_pages,
  short_dwell,
  long_title,
  foreign_text,
  missing_character,
  missing_picture,
  small_picture,
  cut_picture,
  room_clash,
  speaker_clash,
  short_walk,
  nothing_to_say,
  faint_color,
  ambiguous_time,
  endless_announcement,
  old_news,
  small_code,
};
inline constexpr int kinds = static_cast<int>(Kind::small_code) + 1;

/// "never-shown", as it stands in the report.
std::string_view to_string(Kind kind);
std::string_view to_string(Severity severity);

/// The severity of that name; nothing where there is none.
std::optional<Severity> parse_severity(std::string_view name);

Severity severity_of(Kind kind);

struct Finding {
  Kind kind = Kind::never_shown;
  std::string screen;                  // its name; empty where it is of no screen, or of one without a name
  std::optional<Instant> from, until;  // when it is first and last to be seen; nothing where it always is
  std::optional<std::size_t> slide;    // the first that shows it: an index into the report's slides
  std::string session;                 // its id; empty where it is of no session
  model::Place place;                  // where to mend it; line 0 where that is no place in a file
  std::string what, mend;              // a sentence each, without a full stop: what is wrong, and what to do
  bool operator==(const Finding&) const = default;
};

}  // namespace foyer::rehearse
