// Warnings from a source of their own as announcements: CAP, or a list in foyer's own form.
#pragma once

#include "base/file.h"
#include "base/problem.h"
#include "model/schedule.h"
#include "read/schedule.h"

#include <optional>
#include <string>
#include <vector>

namespace foyer::read {

struct AlertsReading {
  std::vector<model::Announcement> announcements;  // emergencies first, then the newest; `place.file` counts the files
  bool usable = false;                             // false where not one of the files can be read; then a display keeps what it had
  std::vector<Problem> problems;                   // what is not shown, and why
  std::optional<ImportReport> report;              // alerts in the files, and announcements made of them
};

/// Reads all messages of one authority together, since later ones update and cancel earlier ones, in whatever order the files come. Shown
/// are those meant for the public; an exercise or a test is marked as one, drafts and system messages are left out. Only a message of the
/// same status replaces another: a test cancels no warning. An alert in several languages is one announcement. Each is shown from when it
/// takes effect until it expires, a day where that is not said, on `source.screens`; how loudly stands in read/alert_announcements.h.
/// `zone` holds for times in foyer's own form. No files at all, as in a folder that was emptied, is no warnings.
AlertsReading read_alerts(const std::vector<File>& files, const model::Source& source, const zone::Zone& zone);

/// Where the file is an index of alerts (an RSS or Atom feed, as authorities publish them): the addresses of those it lists, newest
/// first, at most `most`, each once. Nothing where it is no index.
std::optional<std::vector<std::string>> alert_links(const File& file, std::size_t most);

}  // namespace foyer::read
