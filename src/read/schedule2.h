// schedule2 of the c3voc: one flat list of events that refer to rooms, tracks and people, texts in several languages, and states.
#pragma once

#include "read/imported.h"

namespace foyer::read {

/// Whether it has `schedule.events`.
bool is_schedule2(const Node& root);

/// `given` is the zone for a file that names none.
Imported read_schedule2(const Node& root, const std::optional<zone::Zone>& given);

}  // namespace foyer::read
