// News: RSS of any version, Atom, JSON Feed.
#include "read/feed.h"
#include "read/news.h"
#include "text/lines.h"

#include "fuzz/input.h"

#include <optional>
#include <string>

namespace foyer::fuzz {
namespace {

bool is_web_address(const std::string& address) { return address.starts_with("http://") || address.starts_with("https://"); }

std::optional<read::ImportedFeed> feed_of(std::string_view bytes) {
  if (bytes.starts_with('{')) {
    const auto json = read::parse_json("x", bytes);
    return json.root && read::is_json_feed(*json.root) ? std::optional(read::read_json_feed(*json.root)) : std::nullopt;
  }
  const auto xml = read::parse_xml("x", bytes);
  if (!xml.root) return {};
  if (read::is_rss(*xml.root)) return read::read_rss(*xml.root);
  if (read::is_atom(*xml.root)) return read::read_atom(*xml.root);
  return {};
}

void hold_news(std::string_view bytes) {
  const model::Source source;
  const auto reading = read::read_news({"x", std::string(bytes)}, source, {});
  hold(reading.usable || !reading.problems.empty(), "it is said why a file is no feed");
  hold(reading.news.size() <= static_cast<std::size_t>(source.count), "no more news than are wanted");
  for (const auto& item : reading.news) {
    hold(!item.title.empty(), "every piece of news has a headline");
    hold(item.image.empty() || is_web_address(item.image), "its picture has a whole address");
    for (const auto* text : {&item.title, &item.body, &item.source})
      for (const auto& [language, version] : text->versions) hold(version == text::clean(version), "its texts are clean lines");
  }
}

}  // namespace

void take(std::string_view bytes) {
  const auto feed = feed_of(bytes);
  if (!feed) return;
  for (const auto& item : feed->items) {
    hold(!item.title.empty() || !item.body.empty(), "every item says something");
    hold(item.image.empty() || is_web_address(item.image), "a picture's address is a whole one");
    hold(item.link.empty() || is_web_address(item.link), "an item's address is a whole one");
  }
  for (const auto& dropped : feed->dropped) hold(!dropped.what.empty(), "it is said why an item is left out");
  hold_news(bytes);
}

}  // namespace foyer::fuzz
