// When a session begins and ends.
#pragma once

#include "model/schedule.h"
#include "read/fields.h"

namespace foyer::read {

/// Reads start, end and duration; an hour is assumed where the file gives no end. False, with the error noted, where the session has no
/// place in time.
bool read_times(Fields& fields, const zone::Zone& zone, model::Session& session);

}  // namespace foyer::read
