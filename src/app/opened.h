// What commands share: how they take the event, the screen and the times that were asked for, and how they speak to whoever asked.
#pragma once

#include "app/commands.h"
#include "base/result.h"
#include "model/schedule.h"
#include "paint/picture_file.h"
#include "read/schedule.h"

namespace foyer::app {

struct Opened {
  model::Schedule schedule;
  paint::PictureFolders folders;  // that its pictures stand in
};

/// Opens the event, whole with what its sources give, and prints its problems to standard error; the Error where there is nothing to go on
/// with.
Result<Opened> open(const EventOptions& options);

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

/// "frab schedule: 1351 items, 1340 kept, 11 left out".
std::string in_words(const read::ImportReport& report);

void print_to_stderr(const std::string& line);

}  // namespace foyer::app
