// From a valid alert to what the screens of a venue say.
#pragma once

#include "model/schedule.h"
#include "read/imported_alert.h"

#include <vector>

namespace foyer::read {

/// How loudly foyer tells of a danger. An emergency takes the whole screen from everybody who looks for their room, and a screen that
/// does so every other week is soon believed by nobody: only extreme or severe danger that is immediate, and observed or likely, is one.
/// Any other danger that is extreme, severe or moderate is a warning, the first slide. What is minor or of unknown severity, over, or not
/// expected to happen, is an info.
model::Level level_of(const AlertInfo& info);

/// One announcement for each danger, with a version in each language, the most severe and urgent first. Infos that say the same are told
/// once. `file` is where the alert stands, for Place.
std::vector<model::Announcement> announcements_of(const ImportedAlert& alert, int file);

}  // namespace foyer::read
