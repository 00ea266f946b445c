// When a session begins and ends, and how late it is.
#pragma once

#include "model/schedule.h"
#include "read/fields.h"

namespace foyer::read {

/// Begins the error of a time where the rest of its entry is shown.
inline constexpr const char* time_is_ignored = "this time does not count: ";

/// Reads start, end and duration; an hour is assumed where the file gives no end, or, with an error, one before the start. False, with the
/// error noted, where the session has no place in time.
bool read_times(Fields& fields, const zone::Zone& zone, model::Session& session);

/// A time that follows `start`, or a time of day alone, which is then the first one after it. `lead` begins the error.
std::optional<Instant> read_end(Fields& fields, const std::string& key, const zone::Zone& zone, std::optional<Instant> start,
                                const std::string& lead);

/// A number of minutes. A text that can only mean one ("20 min", "1h30") is taken too, with a warning that names the number to write.
std::optional<Minutes> read_minutes(Fields& fields, const std::string& key, int least, int most);

}  // namespace foyer::read
