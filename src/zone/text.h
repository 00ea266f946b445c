// Times as people write them in files and on the command line, and as foyer prints them.
#pragma once

#include "base/instant.h"
#include "zone/zone.h"

#include <optional>
#include <string>
#include <string_view>

namespace foyer::zone {

/// Reads ISO 8601 "2024-06-13T09:42", with or without seconds, a space allowed for the T, with "Z" or "+08:00" where it
/// carries its own offset; without one it is the zone's wall time. Nothing for any other text, or a day or hour that does not exist.
std::optional<Instant> parse_instant(std::string_view text, const Zone& zone);

/// The wall time in the text where it carries no offset; nothing otherwise. For asking whether a time is skipped or ambiguous.
std::optional<LocalTime> parse_local(std::string_view text);

/// Reads "2024-06-13".
std::optional<LocalDay> parse_day(std::string_view text);

/// Reads a time of day, "8:30" or "08:30", "24:00" included, as minutes after midnight.
std::optional<Minutes> parse_time_of_day(std::string_view text);

/// "2024-06-13T09:42:00+08:00": with the offset that holds in the zone at that instant.
std::string to_iso(Instant instant, const Zone& zone);

/// The wall time alone, "2024-06-13T09:42", and the day alone, "2024-06-13".
std::string to_iso_minute(Instant instant, const Zone& zone);
std::string to_iso_day(Instant instant, const Zone& zone);
std::string to_iso_day(LocalDay day);

}  // namespace foyer::zone
