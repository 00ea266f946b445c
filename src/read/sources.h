// The sources of an event, before there is a schedule: its address may be one of them.
#pragma once

#include "base/file.h"
#include "base/problem.h"
#include "model/source.h"

#include <vector>

namespace foyer::read {

struct SourcesReading {
  std::vector<model::Source> sources;  // in the order of the files; `place.file` counts these
  std::vector<Problem> problems;       // of the entries, and of a sources.json that is no JSON; read_schedule() finds them too
};

/// The sources that the files of an event name: sources.json, and `sources` in foyer's own schedule and its other companions. The names of
/// screens stay as they are written.
SourcesReading read_sources(const std::vector<File>& files);

}  // namespace foyer::read
