// Sessions that are one flat object each, under the names that people give to fields: the items of a list, the rows of a table.
#pragma once

#include "read/imported.h"
#include "read/json.h"
#include "read/speaker_list.h"

#include <vector>

namespace foyer::read {

/// Whether most of the items have a title and a start. A start that is called "from" does not count: foyer's own news have one.
bool are_flat_sessions(const std::vector<Node>& items);

/// Adds to `result` what is good, and what is not to its dropped ones. `people` may be asked by the keys that a session names.
void read_flat_sessions(const std::vector<Node>& items, const People& people, ImportedTimes& times, Imported& result);

}  // namespace foyer::read
