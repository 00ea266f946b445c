// Sessionize's API, in the three views that hold a timetable: All, Sessions (a list of groups) and GridSmart (a list of days).
#pragma once

#include "read/imported.h"
#include "read/json.h"

#include <optional>

namespace foyer::read {

bool is_sessionize(const Node& root);

/// Sessionize never names a zone: what is not in UTC holds in `given`. `speakers` may be its view of the same name; without it the views
/// Sessions and GridSmart tell names only.
Imported read_sessionize(const Node& root, const std::optional<zone::Zone>& given, const Node* speakers = nullptr);

}  // namespace foyer::read
