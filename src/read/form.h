// A schedule file of any kind as a tree in foyer's own form.
#pragma once

#include "base/file.h"
#include "base/problem.h"
#include "read/json.h"
#include "read/schedule.h"
#include "zone/zone.h"

#include <optional>
#include <vector>

namespace foyer::read {

struct Form {
  std::optional<Node> root;            // nothing where the file is of no use
  std::vector<Problem> problems;       // why not, or what was left out of it
  std::optional<ImportReport> report;  // where the file is another system's
};

/// Finds out by what stands in the file in which format it is. foyer's own is given as it stands; all others are read by their readers.
/// `given` is the zone of files that name none, `speakers` what the file of speakers beside it holds; null where there is none.
Form form_of(const File& file, const std::optional<zone::Zone>& given, const Node* speakers = nullptr);

/// What speakers.json holds, where it is among the files: some systems give their speakers apart.
std::optional<Node> speakers_among(const std::vector<File>& files);

}  // namespace foyer::read
