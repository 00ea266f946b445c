// When a session is, out of the cells that tell it: whole times, or a day here and a time of day there.
#pragma once

#include "read/cells.h"
#include "read/field_names.h"
#include "read/imported.h"

#include <optional>

namespace foyer::read {

/// Sets start, end and duration. Where the start cannot be known, or the end cannot be right: why, at the place of the cell that is to be
/// mended. An end that is only a time of day is the first one after the start; one that is no time at all ("late") is none.
std::optional<Dropped> set_flat_times(ImportedSession& session, const Cells<Field>& cells, ImportedTimes& times);

}  // namespace foyer::read
