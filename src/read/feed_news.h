// From a feed's items to news in foyer's terms.
#pragma once

#include "model/schedule.h"
#include "read/imported_news.h"
#include "read/notes.h"

#include <vector>

namespace foyer::read {

/// All that can be shown, newest first, each item once; of the others a note tells why. Neither how many nor how long they are shown is
/// decided yet.
std::vector<model::NewsItem> news_of(ImportedFeed feed, Notes& notes);

}  // namespace foyer::read
