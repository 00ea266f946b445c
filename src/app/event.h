// An event as the commands open it: files read, problems at hand, the screen chosen.
#pragma once

#include "base/file.h"
#include "base/geometry.h"
#include "base/problem.h"
#include "base/result.h"
#include "model/schedule.h"
#include "read/schedule.h"

#include <optional>
#include <string>
#include <vector>

namespace foyer::app {

struct Event {
  std::vector<File> files;
  std::optional<model::Schedule> schedule;  // nothing where the files hold no usable schedule
  std::vector<std::string> unreadable;      // paths of files that could not be read as a whole
  std::vector<Problem> problems;
  std::optional<read::ImportReport> report;  // where it is another system's
};

/// The event from files already in memory. `given` is the zone that staff name for a schedule of another system that names none.
Event event_from(std::vector<File> files, const std::optional<zone::Zone>& given = {});

/// Whether all of it can be shown as it stands in the files.
inline bool is_good(const Event& event) { return event.schedule && event.unreadable.empty(); }

/// The files of an event with what `last` has in the place of those that are unreadable, if it has anything, so that a slip in one holds up
/// no other: known by their names. The first of all three is the schedule.
std::vector<File> with_last_good(std::vector<File> files, const std::vector<std::string>& unreadable, const std::vector<File>& last);

/// "2024-06-13 09:42", as the zone's clocks show it.
std::string minute_of(Instant instant, const zone::Zone& zone);

/// A warning for each emergency of the event's own files that is over at `now`: it is not shown, and perhaps was meant to be.
std::vector<Problem> ended_emergencies(const model::Schedule& schedule, Instant now);

/// Those, and a warning where no session is within two days of `now`: perhaps it is the file of another event or year. What they say
/// stays the same while time goes on, so that a log has it once.
std::vector<Problem> doubts_of_day(const model::Schedule& schedule, Instant now);

/// The screen of that name; without a name the first of the schedule, or one that shows everything. The Error names those there are.
Result<model::Screen> choose_screen(const model::Schedule& schedule, const std::string& name, const std::string& language);

struct Chosen {
  model::Screen screen;
  std::string complaint;  // empty where the screen is the one that was asked for
};

/// A display shows something in any case: where no screen has that name, the one of the nearest name, else the first.
Chosen screen_or_nearest(const model::Schedule& schedule, const std::string& name, const std::string& language);

/// "1280x720".
std::optional<Size> parse_size(const std::string& text);

}  // namespace foyer::app
