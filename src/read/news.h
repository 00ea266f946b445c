// News from a source of their own: a feed, or a list in foyer's own form.
#pragma once

#include "base/file.h"
#include "base/problem.h"
#include "model/schedule.h"
#include "read/schedule.h"

#include <optional>
#include <vector>

namespace foyer::read {

struct NewsReading {
  std::vector<model::NewsItem> news;   // newest first; `place.file` is 0, the file itself
  bool usable = false;                 // false where the file is no feed at all; then a display keeps what it had
  std::vector<Problem> problems;       // what was left out, and why
  std::optional<ImportReport> report;  // where it is another system's
};

/// Reads RSS, Atom, JSON Feed (told apart by what stands in them) or what news.json may hold. Texts become plain words. Of a feed the
/// newest `source.count` are kept; each is shown from when it was published for `source.max_age`, on `source.screens`. `zone` holds for
/// times without an offset.
NewsReading read_news(const File& file, const model::Source& source, const zone::Zone& zone);

}  // namespace foyer::read
