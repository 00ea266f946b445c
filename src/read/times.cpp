#include "read/times.h"

#include "text/lines.h"
#include "zone/text.h"

#include <cmath>
#include <regex>

namespace foyer::read {
namespace {

constexpr Minutes assumed_length{60};
constexpr int longest_session = 14 * 24 * 60;
constexpr Minutes longest_night{12 * 60};  // from a start to an end that is a time of day alone, past midnight

std::optional<Minutes> read_duration(Fields& fields) {
  const Node* value = fields.any("duration");
  if (value != nullptr && value->kind == Node::Kind::string)
    if (const auto length = zone::parse_time_of_day(value->string)) return *length;
  return read_minutes(fields, "duration", 1, longest_session);
}

Instant on_day_of(Instant start, Minutes time, const zone::Zone& zone, int days_later) {
  const auto day = std::chrono::floor<std::chrono::days>(zone::to_local(zone, start));
  return zone::to_instant(zone, day + std::chrono::days(days_later) + time);
}

// As read_end(), but an end that would be very late in the night was meant for a start that has moved since: it stays before it.
std::optional<Instant> read_end_of_session(Fields& fields, const zone::Zone& zone, Instant start, const std::string& lead) {
  const Node* value = fields.any("end");
  const auto time = value == nullptr ? std::nullopt : zone::parse_time_of_day(value->string);
  if (!time) return fields.instant("end", zone, lead);
  const auto same_day = on_day_of(start, *time, zone, 0), next_day = on_day_of(start, *time, zone, 1);
  return same_day <= start && next_day - start <= longest_night ? next_day : same_day;
}

void tell_of_end(Fields& fields) {
  const Node* end = fields.any("end");
  fields.notes().error(end->position, "`end` " + end->string + " is not after the start " + fields.any("start")->string +
                                          "; when a session moves its end moves too, and one past midnight needs the next day's date; "
                                          "until this is mended an end is assumed");
}

// Hours and minutes, each with or without the other. A fraction ("1.30 h") or a time of day ("10:20") could mean two things.
std::optional<int> parse_minutes(const std::string& text) {
  static const std::regex pattern(R"(\+?(?:(\d{1,3}) ?h(?:(?:ou)?rs?)?\.?(?: and)? ?)?(?:(\d{1,5}) ?(?:m|mins?|minutes?|')?\.?)?)",
                                  std::regex::icase);
  constexpr std::size_t longest_text = 40;  // a longer one means something else, and would be a burden to the pattern
  std::smatch match;
  if (text.size() > longest_text || !std::regex_match(text, match, pattern)) return {};
  const bool has_hours = match[1].matched, has_minutes = match[2].matched;
  const int hours = has_hours ? std::stoi(match[1]) : 0, minutes = has_minutes ? std::stoi(match[2]) : 0;
  if (!(has_hours || has_minutes) || (has_hours && minutes >= 60)) return {};
  return hours * 60 + minutes;
}

}  // namespace

bool read_times(Fields& fields, const zone::Zone& zone, model::Session& session) {
  const std::string lead = "this session is left out: ";
  const bool given = fields.any("start") != nullptr;
  const auto start = fields.instant("start", zone, lead);
  const Node* end_value = fields.any("end");
  const auto end = start ? read_end_of_session(fields, zone, *start, lead) : std::nullopt;
  const auto length = read_duration(fields);
  if (!start) {
    if (!given)
      fields.notes().error(fields.position(), R"(this session has no start and is left out; write one, like "start": "2024-06-13 09:30")");
    return false;
  }
  session.start = *start;
  session.end_is_known = end || length;
  session.end = end ? *end : *start + length.value_or(assumed_length);
  if (end_value != nullptr && !end) return false;  // noted already
  if (session.end > session.start) return true;
  if (end_value == nullptr) {
    fields.notes().error(fields.any("duration")->position, "this session lasts no time and is left out; write its minutes, like 90");
    return false;
  }
  tell_of_end(fields);
  session.end_is_known = length.value_or(Minutes(0)) > Minutes(0);
  session.end = *start + (session.end_is_known ? *length : assumed_length);
  return true;
}

std::optional<Instant> read_end(Fields& fields, const std::string& key, const zone::Zone& zone, std::optional<Instant> start,
                                const std::string& lead) {
  const Node* value = fields.any(key);
  const auto time = value == nullptr ? std::nullopt : zone::parse_time_of_day(value->string);
  if (!time || !start) return fields.instant(key, zone, lead);
  const auto same_day = on_day_of(*start, *time, zone, 0), next_day = on_day_of(*start, *time, zone, 1);
  if (same_day > *start) return same_day;
  if (next_day - *start > longest_night)
    fields.notes().warning(value->position, "this would go on past midnight until " + value->string +
                                                " of the next day; if that is meant, write the date of its `" + key + "` too");
  return next_day;
}

std::optional<Minutes> read_minutes(Fields& fields, const std::string& key, int least, int most) {
  const Node* value = fields.any(key);
  if (value == nullptr || value->kind != Node::Kind::string) {
    const auto number = fields.number(key, least, most);
    return number ? std::optional(Minutes(std::lround(*number))) : std::nullopt;
  }
  const auto minutes = parse_minutes(text::clean(value->string));
  const bool good = minutes && *minutes >= least && *minutes <= most;
  const std::string given = "`" + key + "` \"" + value->string + "\" ";
  fields.notes().warning(value->position,
                         good      ? given + "is taken as minutes; write the number alone: \"" + key + "\": " + std::to_string(*minutes)
                         : minutes ? given + outside(least, most)
                                   : given + "is not a number of minutes, like 20; it is left out");
  return good ? std::optional(Minutes(*minutes)) : std::nullopt;
}

}  // namespace foyer::read
