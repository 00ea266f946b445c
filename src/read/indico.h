// What Indico exports: /export/timetable/ID.json, and /export/event/ID.json?detail=contributions (or sessions).
#pragma once

#include "read/imported.h"
#include "read/json.h"

#include <optional>

namespace foyer::read {

bool is_indico(const Node& root);

/// A session block with contributions is their track, and no session besides them; posters are told by their block alone. Every time names
/// a zone, which may be that of whoever asked: `given` is the event's, where the file names none for it.
Imported read_indico(const Node& root, const std::optional<zone::Zone>& given);

}  // namespace foyer::read
