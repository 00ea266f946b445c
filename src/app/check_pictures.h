// Pictures that a schedule names and that no screen can show.
#pragma once

#include "base/problem.h"
#include "model/schedule.h"

#include <filesystem>
#include <vector>

namespace foyer::app {

/// A warning at each place that names one: what is shown in its stead, and why. `folder` is the event's.
std::vector<Problem> picture_problems(const model::Schedule& schedule, const std::filesystem::path& folder);

}  // namespace foyer::app
