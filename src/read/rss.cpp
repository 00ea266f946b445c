#include "read/feed.h"
#include "read/feed_item.h"
#include "read/hints.h"
#include "read/page.h"

#include <utility>

namespace foyer::read {
namespace {

// A guid is an address too, unless it says that it is none.
std::string link_of(const Element& item) {
  auto link = text_of(item, "link");
  const auto* guid = item.find("guid");
  if (link.empty() && guid && guid->attribute("isPermaLink") != "false") link = text_of(*guid);
  return link;
}

void read_item(ImportedFeed& feed, const Element& element) {
  ImportedNews item;
  item.key = text_of(element, "guid");
  if (item.key.empty()) item.key = element.attribute("rdf:about");
  item.title = text_of(element, "title");
  item.body = first_text_of(element, {"content:encoded", "description"});
  item.title_is_html = looks_like_html(item.title);
  item.body_is_html = looks_like_html(item.body);
  item.source = text_of(element, "source");
  item.position = element.position;
  WrittenItem written;
  written.link = link_of(element);
  written.published = first_text_of(element, {"pubDate", "dc:date"});
  written.language = text_of(element, "dc:language");
  written.picture = attached_picture(element);
  written.teaser = text_of(element, "description");
  add_item(feed, std::move(item), written);
}

// In RSS 2.0 the items are the channel's children, in RSS 1.0 its siblings.
void read_items(ImportedFeed& feed, const Element& parent) {
  for (const auto& child : parent.children)
    if (child.name == "item") read_item(feed, child);
}

}  // namespace

bool is_rss(const Element& root) { return (root.name == "rss" || root.name == "RDF") && root.find("channel") != nullptr; }

ImportedFeed read_rss(const Element& root) {
  ImportedFeed feed;
  const auto& channel = *root.find("channel");
  feed.format = root.name == "RDF" ? "RSS 1.0 feed" : "RSS feed";
  feed.title = first_text_of(channel, {"title", "dc:creator", "managingEditor"});
  feed.link = address_on_page(text_of(channel, "link"), {});
  feed.language = language_tag(first_text_of(channel, {"language", "dc:language"}));
  read_items(feed, channel);
  read_items(feed, root);
  return feed;
}

}  // namespace foyer::read
