#include "read/feed_item.h"

#include "read/hints.h"
#include "read/news_time.h"
#include "read/nodes.h"
#include "read/page.h"

#include <utility>

namespace foyer::read {
namespace {

// Nothing on the web is older. What says so has a date that was never set: the year 1 of Go and .NET, 1970 of others.
bool is_real(Instant published) { return published >= std::chrono::sys_days(std::chrono::year(1990) / 1 / 1); }

std::string name_of_item(const ImportedNews& item) { return item.title.empty() ? "an item without a title" : quoted(item.title); }

bool is_picture(const Element& element) {
  const auto& type = element.attribute("type");
  if (element.name == "media:thumbnail") return true;
  if (element.name == "media:content") return element.attribute("medium") == "image" || is_picture_type(type);
  const bool attached = element.name == "enclosure" || (element.name == "link" && element.attribute("rel") == "enclosure");
  return attached && is_picture_type(type);
}

std::string picture_of(const ImportedNews& item, const WrittenItem& written, const std::string& base) {
  auto address = address_on_page(written.picture, base);
  if (address.empty()) address = first_picture(item.body, base);
  return address.empty() ? first_picture(written.teaser, base) : address;
}

}  // namespace

bool is_picture_type(std::string_view type) { return type.substr(0, 6) == "image/"; }

std::string attached_picture(const Element& item) {
  for (const auto& child : item.children) {
    if (is_picture(child)) return child.attribute(child.name == "link" ? "href" : "url");
    if (auto inner = attached_picture(child); !inner.empty()) return inner;
  }
  return {};
}

void add_item(ImportedFeed& feed, ImportedNews item, const WrittenItem& written) {
  if (item.title.empty() && item.body.empty()) return feed.dropped.push_back({item.position, "an item with neither title nor text"});
  item.published = news_time(written.published);
  if (item.published && !is_real(*item.published))
    return feed.dropped.push_back(
        {item.position, name_of_item(item) + ": its date " + quoted(written.published) + " is no real one, so nobody knows how old it is"});
  item.link = address_on_page(written.link, written.base.empty() ? feed.link : written.base);
  if (item.key.empty()) item.key = item.link;
  item.image = picture_of(item, written, !written.base.empty() ? written.base : item.link.empty() ? feed.link : item.link);
  item.language = language_tag(written.language);
  if (item.language.empty()) item.language = feed.language;
  feed.items.push_back(std::move(item));
}

}  // namespace foyer::read
