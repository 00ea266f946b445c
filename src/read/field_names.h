// The names that people give to the columns of a table of sessions and to the fields of a list of them.
#pragma once

#include "read/name_table.h"

#include <optional>
#include <string_view>

namespace foyer::read {

enum class Field {
  title,
  subtitle,
  abstract,
  day,
  start,
  end,
  duration,
  room,
  track,
  topic,  // a track by another name, unless there are both
  speaker,
  speakers,
  kind,
  pause,
  language,
  url,
  key,
  state,
  cancelled
};

/// Nothing for a name that says nothing of a session. "speaker_2" is a speaker like "speaker".
std::optional<NamedField<Field>> field_of(std::string_view name);

}  // namespace foyer::read
