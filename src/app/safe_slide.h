// What is on the glass while the event itself is left out, because foyer has failed with it.
#pragma once

#include "app/service.h"
#include "stage/stage.h"

#include <string>

namespace foyer::app {

/// Shows the slide of a display without a schedule, and nothing that the event says, until the event is to be tried: at `until`, or when
/// somebody has changed its files. Gives what ends the display before that (`quit`, `lost`); neither where nothing does.
stage::Happened show_safe_slide(stage::Stage& stage, Service& service, const std::string& event, Steady::time_point until);

}  // namespace foyer::app
