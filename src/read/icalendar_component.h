// The bridge to libical: parts of a file as its components, its times as foyer's.
#pragma once

#include "base/instant.h"
#include "read/icalendar_parts.h"

#include <memory>
#include <optional>

struct icalcomponent_impl;  // libical's
struct icaltimetype;

namespace foyer::read {

struct FreeComponent {
  void operator()(icalcomponent_impl* component) const;
};

using Component = std::unique_ptr<icalcomponent_impl, FreeComponent>;

/// With the properties that foyer reads and no others; null where libical makes nothing of it.
Component component_of(const CalendarPart& part);

/// Nothing for a time that no clock shows and for years before 1600 and after 2100: no calendar means them.
std::optional<LocalTime> local_time(const icaltimetype& time);

}  // namespace foyer::read
