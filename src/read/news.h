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

/// Reads RSS, Atom, JSON Feed (told apart by what stands in them) or what news.json may hold. Texts become plain words; of a feed's body
/// the first 1,000 characters stay, and of one whose first sentence is endless sixty words, since a slide tells no more. Where there is no
/// title, the first sentence is it. What has the key or the page of another item is that item again. The newest `source.count` are kept,
/// those without a date last; each is shown from when it was published for `source.max_age`, on `source.screens`. An item in foyer's own
/// form has its own end and screens, where it names them, and its times without an offset hold in `zone`.
NewsReading read_news(const File& file, const model::Source& source, const zone::Zone& zone);

}  // namespace foyer::read
