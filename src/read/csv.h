// A timetable as a table (CSV): a row for each session, and above them a header of the names that read/field_names.h knows.
#pragma once

#include "read/imported.h"

#include <optional>
#include <string_view>

namespace foyer::read {

/// Whether the first row names a title and a time, whatever separates its cells.
bool is_csv(std::string_view bytes);

/// Day, room and track may be written once for the rows below; "-" says that there is none from here on. A session without an end lasts
/// until the next one of that day in its room.
Imported read_csv(std::string_view bytes, const std::optional<zone::Zone>& given);

}  // namespace foyer::read
