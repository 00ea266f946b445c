#include "read/feed.h"
#include "read/feed_item.h"
#include "read/hints.h"
#include "read/nodes.h"
#include "read/page.h"

#include <utility>

namespace foyer::read {
namespace {

std::string picture_of(const Node& item) {
  if (auto picture = plain(item, {"image", "banner_image"}); !picture.empty()) return picture;
  for (const auto& attachment : member(item, "attachments").items)
    if (is_picture_type(plain(attachment, {"mime_type"}))) return plain(attachment, {"url"});
  return {};
}

void read_item(ImportedFeed& feed, const Node& node) {
  if (node.kind != Node::Kind::object)
    return feed.dropped.push_back({node.position, "an item should be an object, not " + std::string(name_of(node.kind))});
  ImportedNews item;
  item.key = plain(node, {"id"});
  item.title = plain(node, {"title"});
  if (item.key.empty()) {
    const auto name = item.title.empty() ? "an item without a title" : quoted(item.title);
    return feed.dropped.push_back({node.position, name + " has no `id`, and JSON Feed wants such left out"});
  }
  item.title_is_html = looks_like_html(item.title);  // it should not be, and of WordPress it is
  item.body = plain(node, {"content_html"});
  item.body_is_html = !item.body.empty();
  if (item.body.empty()) item.body = plain(node, {"content_text", "summary"});
  item.position = node.position;
  WrittenItem written;
  written.link = plain(node, {"url", "external_url"});
  written.published = plain(node, {"date_published", "date_modified"});
  written.language = plain(node, {"language"});
  written.picture = picture_of(node);
  add_item(feed, std::move(item), written);
}

std::string name_of_author(const Node& root) {
  for (const auto& author : member(root, "authors").items)
    if (auto name = plain(author, {"name"}); !name.empty()) return name;
  return plain(member(root, "author"), {"name"});
}

}  // namespace

bool is_json_feed(const Node& root) {
  const auto version = plain(root, {"version"});
  return version.rfind("https://jsonfeed.org/version/", 0) == 0 || version.rfind("http://jsonfeed.org/version/", 0) == 0;
}

ImportedFeed read_json_feed(const Node& root) {
  ImportedFeed feed;
  feed.format = "JSON Feed";
  feed.title = plain(root, {"title"});
  if (feed.title.empty()) feed.title = name_of_author(root);
  feed.link = address_on_page(plain(root, {"home_page_url"}), {});
  feed.language = language_tag(plain(root, {"language"}));
  for (const auto& item : member(root, "items").items) read_item(feed, item);
  return feed;
}

}  // namespace foyer::read
