// From bytes to a schedule: foyer's own JSON form. One bad entry is left out and named; the rest is kept.
#pragma once

#include "base/file.h"
#include "base/problem.h"
#include "model/schedule.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::read {

/// What became of another system's file.
struct ImportReport {
  std::string format;               // "frab schedule"
  std::size_t items = 0, kept = 0;  // in the file, and in the schedule; of each of the others a problem tells why
  bool operator==(const ImportReport&) const = default;
};

struct Reading {
  std::optional<model::Schedule> schedule;  // nothing where schedule.json itself is not usable at all
  std::vector<std::string> unreadable;      // paths of files that are no JSON, or leave no session; a display keeps what those said before

  bool whole() const { return unreadable.empty(); }

  std::vector<Problem> problems;       // in the order of the files, then of the lines
  std::optional<ImportReport> report;  // where the schedule is another system's
};

/// Reads the files of one event in any order: the schedule, which may hold everything and may have come from an address, and optionally
/// news.json, announcements.json, screens.json, theme.json, sources.json and speakers.json, told apart by their last path part. Other
/// systems' schedules are read too, by what stands in them. `fallback_zone` holds where foyer's own schedule names no zone; `given` is what
/// staff say of another system's that names none, which is refused without.
Reading read_schedule(const std::vector<File>& files, const zone::Zone& fallback_zone, const std::optional<zone::Zone>& given = {});

/// The JSON Schema of the schedule, as `foyer schema` prints it.
std::string_view schema();

}  // namespace foyer::read
