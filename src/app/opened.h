// What `slides` and `snapshot` begin with: the event, the screen, and the instant that was asked for.
#pragma once

#include "app/commands.h"
#include "base/result.h"
#include "model/schedule.h"

namespace foyer::app {

/// Opens the event and prints its problems to standard error; the Error where there is nothing to go on with.
Result<model::Schedule> open(const EventOptions& options);

struct Asked {
  model::Screen screen;
  Instant now;
};

/// What the command line asks for; the Error, one of usage, where the schedule has no such screen or the time cannot be read.
Result<Asked> asked(const EventOptions& options, const model::Schedule& schedule);

/// NAME of the command line's --timezone; nothing where it is empty.
Result<std::optional<zone::Zone>> parse_zone(const std::string& name);

/// TIME of the command line in the event's zone, now where it is empty.
Result<Instant> parse_at(const std::string& at, const zone::Zone& zone);

void print_to_stderr(const std::string& line);

}  // namespace foyer::app
