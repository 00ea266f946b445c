#include "base/limits.h"
#include "read/entries.h"
#include "read/hints.h"
#include "zone/text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace foyer::read {
namespace {

// In POSIX's manner the sign of these is the other way round.
void doubt_sign(const Node& name, Notes& notes) {
  const std::string_view prefix = "Etc/GMT";
  const bool is_made = name.position.line == 1 && name.position.column == 1;  // of another system's offset: nobody wrote it
  if (is_made || !name.string.starts_with(prefix) || name.string.size() < prefix.size() + 2) return;
  const bool is_west = name.string[prefix.size()] == '+';
  const auto hours = name.string.substr(prefix.size() + 1), other = std::string(prefix) + (is_west ? "-" : "+") + hours;
  if (hours != "0")
    notes.warning(name.position, "\"" + name.string + "\" is " + hours + " hours " + (is_west ? "west" : "east") +
                                     " of Greenwich; where clocks are " + hours + " hours " + (is_west ? "ahead" : "behind") + " write \"" +
                                     other + "\", or the name of a place such as Asia/Shanghai");
}

zone::Zone zone_of(Fields& event, const zone::Zone& fallback, bool& whole) {
  if (event.any("timezone") == nullptr) return fallback;
  if (auto zone = read_zone(event)) return *std::move(zone);
  whole = false;  // every time of the schedule would be wrong
  return fallback;
}

void read_days(Fields& event, model::Schedule& schedule) {
  for (const auto& item : event.list("days")) {
    const auto day = item.kind == Node::Kind::string ? zone::parse_day(item.string) : std::nullopt;
    if (day) schedule.event.days.push_back(*day);
    else event.notes().warning(item.position, "a day of the event is a date like \"2024-06-13\"; this is left out");
  }
  std::sort(schedule.event.days.begin(), schedule.event.days.end());
}

}  // namespace

std::optional<zone::Zone> read_zone(Fields& fields) {
  const Node* name = fields.any("timezone");
  if (name == nullptr) return {};
  const bool is_text = name->kind == Node::Kind::string;
  auto zone = is_text ? zone::find_zone(name->string) : std::nullopt;
  if (zone) doubt_sign(*name, fields.notes());
  else
    fields.notes().error(name->position, is_text ? zone::why_no_zone(name->string)
                                                 : "the time zone should be a text, not " + std::string(name_of(name->kind)) +
                                                       "; write its name like Europe/Berlin or Asia/Shanghai");
  return zone;
}

void doubt_languages(Fields& fields, const std::string& key) {
  const Node* value = fields.any(key);
  if (value == nullptr) return;
  for (const auto& item : value->kind == Node::Kind::array ? std::span<const Node>(value->items) : std::span<const Node>(value, 1))
    if (auto fault = fault_of_tag(item.string); !fault.empty()) fields.notes().warning(item.position, std::move(fault));
}

void read_event(Fields& event, model::Schedule& schedule, const zone::Zone& fallback_zone, bool& whole) {
  schedule.event.title = event.text("title", limits::title_characters);
  schedule.event.zone = zone_of(event, fallback_zone, whole);
  schedule.event.languages = event.languages("languages");
  doubt_languages(event, "languages");
  schedule.event.url = event.url("url");
  schedule.event.logo = event.picture("logo");
  schedule.event.place_of_logo = event.place("logo");
  const std::array cycles{HourCycle::twelve, HourCycle::twenty_four, HourCycle::of_language};
  schedule.event.clock = cycles[event.choice("clock", {"12h", "24h"}, 2)];
  schedule.event.doors = event.time_of_day("doors");
  if (const auto end = event.time_of_day("day_end")) schedule.event.day_end = *end;
  read_days(event, schedule);
  if (const Node* theme = event.any("theme"); theme != nullptr && theme->kind == Node::Kind::object) {
    Fields fields(*theme, "theme", event.notes());
    read_theme(fields, schedule);
    fields.finish();
  } else if (theme != nullptr) {
    schedule.theme.mode = event.choice("theme", {"dark", "light"}) == 1 ? model::Mode::light : model::Mode::dark;
  }
}

}  // namespace foyer::read
