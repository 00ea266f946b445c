// From what another system wrote to a schedule in foyer's own form: a tree as if somebody had typed it, each value at the place in the
// original file that it came from. So one reader holds the rules for all, and what it finds wrong leads back to the source.
#pragma once

#include "read/imported.h"
#include "read/json.h"

#include <string>

namespace foyer::read {

/// The schedule as a tree. Texts are plain and cleaned, a cancellation in a title is the status, rooms, tracks and speakers have entries.
Node foyer_form(const Imported& imported);

/// The tree as JSON, two spaces a level.
std::string to_json(const Node& root);

}  // namespace foyer::read
