// The numbers, times, colours and answers among an object's fields.
#include "read/fields.h"
#include "read/nearest.h"
#include "text/lines.h"
#include "zone/text.h"

#include <array>
#include <charconv>

namespace foyer::read {
namespace {

using Kind = Node::Kind;

std::string name_of(bool truth) { return truth ? "true" : "false"; }

}  // namespace

bool Fields::boolean(const std::string& key) {
  const Node* value = any(key);
  if (value == nullptr) return false;
  const auto truth = truth_of(*value);
  if (!truth) wrong_kind(key, *value, "true or false");
  else if (value->kind != Kind::boolean)
    notes_.warning(value->position, "this is taken as " + name_of(*truth) + "; write it plainly: \"" + key + "\": " + name_of(*truth));
  return truth.value_or(false);
}

std::optional<double> Fields::number(const std::string& key, double least, double most) {
  const Node* value = of_kind(key, Kind::number);
  if (value == nullptr) return {};
  if (value->number >= least && value->number <= most) return value->number;
  notes_.warning(value->position, "`" + key + "` is " + in_figures(value->number) + " and " + outside(least, most));
  return {};
}

std::optional<Instant> Fields::instant(const std::string& key, const zone::Zone& zone, const std::string& lead) {
  const Node* value = any(key);
  if (value == nullptr) return {};
  const auto fail = [&](const std::string& what) {
    notes_.error(value->position, lead + what);
    return std::nullopt;
  };
  if (value->kind != Kind::string)
    return fail("`" + key + "` is " + std::string(name_of(value->kind)) + "; write a date and time as a text, like \"2024-06-13 09:30\"");
  const std::string given = "`" + key + "` \"" + value->string + "\"";
  if (zone::parse_time_of_day(value->string))
    return fail(given + " has no date; write that too, like \"2024-06-13 " + value->string + "\"");
  const auto instant = zone::parse_instant(value->string, zone);
  if (!instant) return fail("cannot read " + given + "; write a date and time that exist, like 2024-06-13 09:30");
  if (const auto local = zone::parse_local(value->string)) {
    if (zone::is_skipped(zone, *local))
      notes_.warning(value->position,
                     "clocks skip " + value->string + " in " + zone.name + ", when summer time begins; it is taken as an hour later");
    if (zone::is_ambiguous(zone, *local))
      notes_.warning(value->position, value->string + " comes twice in " + zone.name +
                                          ", when summer time ends; the first is taken, write the offset (like +02:00) to choose");
  }
  return instant;
}

std::optional<Minutes> Fields::time_of_day(const std::string& key) {
  const Node* value = of_kind(key, Kind::string);
  if (value == nullptr) return {};
  const auto time = zone::parse_time_of_day(value->string);
  if (!time) notes_.warning(value->position, "cannot read `" + key + "` \"" + value->string + "\"; write a time of day like 08:30");
  return time;
}

std::optional<Color> Fields::color(const std::string& key) {
  const Node* value = of_kind(key, Kind::string);
  if (value == nullptr) return {};
  const auto color = parse_color(value->string);
  if (!color) notes_.warning(value->position, "cannot read the colour \"" + value->string + "\"; write it like #5fe3a1");
  return color;
}

std::optional<bool> truth_of(const Node& value) {
  if (value.kind == Kind::boolean) return value.boolean;
  const auto given = text::clean(value.string);
  for (const bool truth : {true, false}) {
    if (value.kind == Kind::number && value.number == (truth ? 1 : 0)) return truth;
    for (const char* word : {truth ? "true" : "false", truth ? "yes" : "no"})
      if (value.kind == Kind::string && same_but_for_case(given, word)) return truth;
  }
  return {};
}

std::string in_figures(double number) {
  constexpr int digits = 10;
  std::array<char, 32> figures{};
  const auto end = std::to_chars(figures.data(), figures.data() + figures.size(), number, std::chars_format::general, digits).ptr;
  return {figures.data(), end};
}

std::string outside(double least, double most) {
  return "should be between " + in_figures(least) + " and " + in_figures(most) + "; it is left out";
}

}  // namespace foyer::read
