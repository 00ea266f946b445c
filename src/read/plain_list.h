// A list of sessions in JSON that somebody made for themselves: no system's format, but names that tell what they hold.
#pragma once

#include "read/imported.h"
#include "read/json.h"

#include <optional>

namespace foyer::read {

/// A list, or an object with one list of objects, most of which have a title and a start. To be asked when no other reader knows the file;
/// foyer's own schedules, news and screens are none.
bool is_plain_list(const Node& root);

/// `speakers` may be the file beside it, for sessions that name their speakers by key.
Imported read_plain_list(const Node& root, const std::optional<zone::Zone>& given, const Node* speakers = nullptr);

}  // namespace foyer::read
