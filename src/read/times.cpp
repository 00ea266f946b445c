#include "read/times.h"

#include "zone/text.h"

#include <cmath>

namespace foyer::read {
namespace {

constexpr Minutes assumed_length{60};
constexpr Minutes longest_night{12 * 60};  // from a start to an end that is a time of day alone, past midnight

// `end` may be a time of day alone: then it is the first such time after the start.
std::optional<Instant> read_end(Fields& fields, const zone::Zone& zone, Instant start) {
  const Node* value = fields.any("end");
  if (value == nullptr || value->kind != Node::Kind::string) return fields.instant("end", zone);
  const auto time = zone::parse_time_of_day(value->string);
  if (!time) return fields.instant("end", zone);
  const auto day = std::chrono::floor<std::chrono::days>(zone::to_local(zone, start));
  const Instant same_day = zone::to_instant(zone, day + *time);
  if (same_day > start) return same_day;
  const Instant next_day = zone::to_instant(zone, day + std::chrono::days(1) + *time);
  if (next_day - start > longest_night)
    fields.notes().warning(value->position, "this session would go on past midnight until " + value->string +
                                                " of the next day; if that is meant, write the date of its `end` too");
  return next_day;
}

std::optional<Minutes> read_duration(Fields& fields) {
  const Node* value = fields.any("duration");
  if (value == nullptr) return {};
  if (value->kind == Node::Kind::number) {
    if (value->number > 0 && value->number <= 14 * 24 * 60) return Minutes(static_cast<int>(std::lround(value->number)));
  } else if (value->kind == Node::Kind::string) {
    if (const auto length = zone::parse_time_of_day(value->string)) return *length;
  }
  fields.notes().warning(value->position, "`duration` is a number of minutes, or hours and minutes like \"01:30\"; it is left out");
  return {};
}

}  // namespace

bool read_times(Fields& fields, const zone::Zone& zone, model::Session& session) {
  const bool given = fields.any("start") != nullptr;
  const auto start = fields.instant("start", zone);
  const Node* end_value = fields.any("end");
  const auto end = start ? read_end(fields, zone, *start) : std::nullopt;
  const auto length = read_duration(fields);
  if (!start) {
    if (!given) fields.notes().error(fields.position(), "this session has no start; it is left out");
    return false;
  }
  session.start = *start;
  session.end_is_known = end || length;
  session.end = end ? *end : *start + length.value_or(assumed_length);
  if (end_value != nullptr && !end) return false;  // noted already
  if (session.end > session.start) return true;
  fields.notes().error((end_value != nullptr ? *end_value : *fields.any("duration")).position,
                       "this session ends before or when it starts; it is left out");
  return false;
}

}  // namespace foyer::read
