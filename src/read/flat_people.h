// Who speaks, out of one object's cells: a name, names in one text, a list of names, of objects or of keys.
#pragma once

#include "read/cells.h"
#include "read/field_names.h"
#include "read/speaker_list.h"

#include <vector>

namespace foyer::read {

/// A text that is a key of `people` is that person. A text under the name of one speaker is one name, whatever signs are in it; under a
/// name of several it is split at semicolons, or else at commas. A bare number that is nobody's key only counts the speakers.
std::vector<ImportedPerson> flat_people(const Cells<Field>& cells, const People& people, SharedTexts& texts);

}  // namespace foyer::read
