// schedule.json as frab, pretalx and the tools of the c3voc write it.
#pragma once

#include "read/imported.h"

namespace foyer::read {

/// Whether it has `schedule.conference.days`, and is not schedule2.
bool is_frab(const Node& root);

/// `given` is the zone for a file that names none.
Imported read_frab(const Node& root, const std::optional<zone::Zone>& given);

}  // namespace foyer::read
