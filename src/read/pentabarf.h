// schedule.xml, as Pentabarf began it and frab, pretalx, Wafer, the CCC's hub and FOSDEM write it: schedule, day, room, event.
#pragma once

#include "read/imported.h"
#include "read/xml.h"

namespace foyer::read {

/// A <schedule> with a <conference>.
bool is_pentabarf(const Element& root);

/// An event's <date> says when it starts. Where there is none it is the day's date and <start>, on the next morning before the time at
/// which the conference's days change. `given` holds where the file names no zone.
Imported read_pentabarf(const Element& root, const std::optional<zone::Zone>& given);

}  // namespace foyer::read
