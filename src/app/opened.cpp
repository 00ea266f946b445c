#include "app/opened.h"

#include "app/clock.h"
#include "app/event.h"
#include "zone/text.h"

#include <fmt/core.h>

#include <cstdio>

namespace foyer::app {

void print_to_stderr(const std::string& line) { fmt::print(stderr, "{}\n", line); }

Result<Instant> parse_at(const std::string& at, const zone::Zone& zone) {
  if (at.empty()) return Clock().now();
  if (const auto instant = zone::parse_instant(at, zone)) return *instant;
  return Error{"cannot read the time \"" + at + "\"; write it like 2024-06-13T09:42"};
}

Result<std::optional<zone::Zone>> parse_zone(const std::string& name) {
  if (name.empty()) return std::optional<zone::Zone>();
  if (auto zone = zone::find_zone(name)) return zone;
  return Error{"the time zone \"" + name + "\" is not known; write its name like Europe/Berlin"};
}

Result<model::Schedule> open(const EventOptions& options) {
  const auto zone = parse_zone(options.timezone);
  if (!zone) return Error{zone.error()};
  auto event = open_event(options.event, *zone);
  for (const auto& problem : event.problems) print_to_stderr(to_string(problem));
  if (!event.schedule) return Error{options.event + ": no schedule to show"};
  return *std::move(event.schedule);
}

Result<Asked> asked(const EventOptions& options, const model::Schedule& schedule) {
  auto screen = choose_screen(schedule, options.screen, options.language);
  if (!screen) return Error{screen.error()};
  auto now = parse_at(options.at, schedule.event.zone);
  if (!now) return Error{now.error()};
  return Asked{*std::move(screen), *now};
}

}  // namespace foyer::app
