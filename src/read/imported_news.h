// News as a feed has it, before foyer's own rules apply: which are shown, how long, and how their texts are cleaned, is decided later.
#pragma once

#include "base/instant.h"
#include "read/imported.h"

#include <optional>
#include <string>
#include <vector>

namespace foyer::read {

/// Texts stand as in the feed: they may hold HTML, entities, control characters.
struct ImportedNews {
  std::string key;  // guid or id; else the link; empty where it has neither
  std::string title, body;
  bool title_is_html = false, body_is_html = false;  // as the feed declares it, or as it looks where that cannot be declared
  std::string image, link;                           // whole http(s) addresses; empty where there is none
  std::string source;                                // where it names another than the feed
  std::optional<Instant> published;
  std::string language;  // BCP 47; the feed's where it names none of its own
  Position position;
};

struct ImportedFeed {
  std::string format;  // as the report names it: "RSS feed"
  std::string title;   // where it comes from: the name of the feed, or of its author
  std::string link, language;
  std::vector<ImportedNews> items;  // in the order of the feed
  std::vector<Dropped> dropped;     // with neither title nor text, without a real date where it has one
};

}  // namespace foyer::read
