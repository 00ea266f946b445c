// Pictures that a schedule names and that no screen can show.
#pragma once

#include "base/problem.h"
#include "model/schedule.h"
#include "paint/picture_file.h"

#include <vector>

namespace foyer::app {

/// A warning at each place that names one: what is shown in its stead, and why.
std::vector<Problem> picture_problems(const model::Schedule& schedule, const paint::PictureFolders& folders);

}  // namespace foyer::app
