#include "app/opened.h"

#include "app/clock.h"
#include "app/event.h"
#include "app/live.h"
#include "zone/text.h"

#include <fmt/core.h>

#include <cstdio>

namespace foyer::app {

std::string in_words(const read::ImportReport& report) {
  return fmt::format("{}: {} items, {} kept, {} left out", report.format, report.items, report.kept, report.items - report.kept);
}

void print_to_stderr(const std::string& line) { fmt::print(stderr, "{}\n", line); }

Result<Instant> parse_at(const std::string& at, const zone::Zone& zone) {
  if (at.empty()) return Clock().now();
  if (const auto instant = zone::parse_instant(at, zone)) return *instant;
  return Error{"cannot read the time \"" + at + "\"; write it like 2024-06-13T09:42"};
}

Result<std::optional<zone::Zone>> parse_zone(const std::string& name) {
  if (name.empty()) return std::optional<zone::Zone>();
  if (auto zone = zone::find_zone(name)) return zone;
  return Error{zone::why_no_zone(name)};
}

Result<Opened> open(const EventOptions& options) {
  const auto zone = parse_zone(options.timezone);
  if (!zone) return Error{zone.error()};
  Live live(options.event, {.tell = print_to_stderr, .zone = *zone, .keeps = false, .tells_age = false});
  live.settle();
  if (!live.schedule()) return Error{shown(options.event) + ": no schedule to show"};
  return Opened{*live.schedule(), live.picture_folders()};
}

Result<Asked> asked(const EventOptions& options, const model::Schedule& schedule) {
  auto screen = choose_screen(schedule, options.screen, options.language);
  if (!screen) return Error{screen.error()};
  auto now = parse_at(options.at, schedule.event.zone);
  if (!now) return Error{now.error()};
  return Asked{*std::move(screen), *now};
}

}  // namespace foyer::app
