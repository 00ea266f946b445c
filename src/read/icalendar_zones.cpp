#include "read/icalendar_zones.h"

#include "base/limits.h"
#include "read/icalendar_vtimezone.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace foyer::read {
namespace {

constexpr std::size_t longest_name = 100;  // no event has more; a hostile file may

std::optional<zone::Zone> zone_of_the_world(std::string_view name) {
  if (name.empty() || name.size() > longest_name) return {};
  if (auto zone = zone::find_zone(name)) return zone;
  for (auto slash = name.find('/'); slash != name.npos; slash = name.find('/', slash + 1))
    if (auto zone = zone::find_zone(name.substr(slash + 1))) return zone;
  return zone::find_windows_zone(name);
}

std::string name_in_the_world(std::string_view name) {
  const auto zone = zone_of_the_world(name);
  return zone ? zone->name : "";
}

}  // namespace

CalendarZones::CalendarZones(const std::vector<CalendarPart>& definitions, const std::string& named, const std::optional<zone::Zone>& given)
    : definitions_(definitions), times_(name_in_the_world(named), given), of_event_(zone_of_the_world(named)) {}

const zone::Zone* CalendarZones::named(const std::string& name) {
  auto known = known_.find(name);
  if (known == known_.end()) {
    if (name.empty() || known_.size() >= limits::zones) return nullptr;
    known = known_.emplace(name, find(name)).first;
  }
  return known->second ? &*known->second : nullptr;
}

std::optional<zone::Zone> CalendarZones::find(const std::string& name) {
  const auto definition =
      std::find_if(definitions_.begin(), definitions_.end(), [&](const auto& each) { return each.written("TZID") == name; });
  const bool is_defined = definition != definitions_.end();
  auto zone = zone_of_the_world(name);
  if (!zone && is_defined) zone = zone_of_the_world(definition->written("X-LIC-LOCATION"));
  if (zone && !of_event_ && name != "UTC") of_event_ = zone;
  if (!zone && is_defined) zone = defined_zone(*definition, allowance_);
  return zone;
}

const zone::Zone* CalendarZones::zone_of(const WallTime& time) {
  const auto* zone = named(time.zone);
  if (zone != nullptr) return zone;
  return times_.zone_of_plain_times() ? &*times_.zone_of_plain_times() : nullptr;
}

std::optional<Instant> CalendarZones::instant(const WallTime& time) {
  const auto* zone = named(time.zone);
  return zone != nullptr ? std::optional<Instant>(zone::to_instant(*zone, time.time)) : times_.instant(time.time);
}

}  // namespace foyer::read
