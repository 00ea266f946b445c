#include "read/feed.h"
#include "read/feed_item.h"
#include "read/hints.h"
#include "read/page.h"

#include <utility>

namespace foyer::read {
namespace {

struct Text {
  std::string text;
  bool is_html = false;
};

// A text construct by its declared type (RFC 4287, 3.1 and 4.1.3). What is neither text nor markup, a picture or a reference, is as empty.
Text text_in(const Element* element) {
  if (element == nullptr || !element->attribute("src").empty()) return {};
  const auto& type = element->attribute("type");
  if (type == "xhtml" || type == "application/xhtml+xml") return {markup_of(*element), true};
  if (type == "html" || type == "text/html") return {text_of(*element), true};
  if (type.empty() || type == "text" || type == "text/plain") return {text_of(*element), false};
  return {};
}

// The page itself, as a reader would open it: an HTML page before any other.
std::string page_of(const Element& element) {
  std::string page;
  for (const auto& link : element.children) {
    const auto& rel = link.attribute("rel");
    if (link.name != "link" || !(rel.empty() || rel == "alternate")) continue;
    const auto& type = link.attribute("type");
    if (page.empty() || type == "text/html") page = link.attribute("href");
    if (type == "text/html") break;
  }
  return page;
}

std::string name_of_author(const Element& feed) {
  const auto* author = feed.find("author");
  return author ? text_of(*author, "name") : std::string();
}

// `base` is what the feed's addresses are relative to, where it says so.
void read_entry(ImportedFeed& feed, const Element& entry, const std::string& base) {
  ImportedNews item;
  auto title = text_in(entry.find("title")), body = text_in(entry.find("content"));
  auto summary = text_in(entry.find("summary"));
  if (body.text.empty()) body = summary;
  item.key = text_of(entry, "id");
  item.title = std::move(title.text);
  item.body = std::move(body.text);
  item.title_is_html = title.is_html;
  item.body_is_html = body.is_html;
  if (const auto* source = entry.find("source")) item.source = text_in(source->find("title")).text;
  item.position = entry.position;
  WrittenItem written;
  written.link = page_of(entry);
  written.published = text_of(entry, entry.find("published") ? "published" : "updated");
  written.language = entry.attribute("xml:lang");
  written.base = entry.attribute("xml:base").empty() ? base : address_on_page(entry.attribute("xml:base"), base);
  written.picture = attached_picture(entry);
  if (summary.is_html) written.teaser = std::move(summary.text);
  add_item(feed, std::move(item), written);
}

}  // namespace

bool is_atom(const Element& root) { return root.name == "feed" && (root.find("entry") || root.find("id") || root.find("title")); }

ImportedFeed read_atom(const Element& root) {
  ImportedFeed feed;
  feed.format = "Atom feed";
  feed.title = text_in(root.find("title")).text;
  if (feed.title.empty()) feed.title = name_of_author(root);
  const auto base = address_on_page(root.attribute("xml:base"), {});
  feed.link = address_on_page(page_of(root), base);
  feed.language = language_tag(root.attribute("xml:lang"));
  for (const auto& child : root.children)
    if (child.name == "entry") read_entry(feed, child, base);
  return feed;
}

}  // namespace foyer::read
