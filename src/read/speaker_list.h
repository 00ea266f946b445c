// The speakers of a schedule that names them by key only: a list in the schedule's own file, or a file beside it.
#pragma once

#include "read/imported.h"
#include "read/nodes.h"

#include <string>
#include <unordered_map>

namespace foyer::read {

using People = std::unordered_map<std::string, ImportedPerson>;  // by key

/// `list` may be anything; what is no speaker in it is passed over.
People read_speaker_list(const Node& list);

/// Nameless where the object has none.
ImportedPerson read_person(const Node& object);

/// For one more session that names them.
ImportedPerson copy(const ImportedPerson& person, SharedTexts& texts);

}  // namespace foyer::read
