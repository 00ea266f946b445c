// The feeds in which authorities list their alerts.
#include "read/alerts.h"
#include "read/feed.h"
#include "read/page.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace foyer::read {
namespace {

constexpr std::string_view type_of_alerts = "application/cap+xml";

// Of an entry that leads to a page for people as well as to the alert.
std::string alert_in(const Element& entry) {
  for (const auto& child : entry.children) {
    const bool leads = child.name == "link" || child.name == "enclosure";
    if (leads && child.attribute("type").starts_with(type_of_alerts)) return child.attribute(child.name == "link" ? "href" : "url");
  }
  return {};
}

using Links = std::map<std::pair<int, int>, std::string>;  // by where the entry stands

void find_alerts(const Element& parent, Links& links) {
  for (const auto& child : parent.children) {
    if (child.name == "channel") find_alerts(child, links);
    if (child.name != "entry" && child.name != "item") continue;
    if (auto link = alert_in(child); !link.empty()) links[{child.position.line, child.position.column}] = std::move(link);
  }
}

}  // namespace

std::optional<std::vector<std::string>> alert_links(const File& file, std::size_t most) {
  const auto parsed = looks_like_xml(file.bytes) ? parse_xml(file.path, file.bytes) : ParsedXml();
  if (!parsed.root || (!is_rss(*parsed.root) && !is_atom(*parsed.root))) return {};
  auto feed = is_rss(*parsed.root) ? read_rss(*parsed.root) : read_atom(*parsed.root);
  Links links;
  find_alerts(*parsed.root, links);
  std::stable_sort(feed.items.begin(), feed.items.end(), [](const auto& a, const auto& b) { return a.published > b.published; });
  std::vector<std::string> addresses;
  std::set<std::string> known;
  for (const auto& item : feed.items) {
    if (addresses.size() >= most) break;
    const auto found = links.find({item.position.line, item.position.column});
    const auto address = found == links.end() ? item.link : address_on_page(found->second, item.link.empty() ? feed.link : item.link);
    if (!address.empty() && known.insert(address).second) addresses.push_back(address);
  }
  return addresses;
}

}  // namespace foyer::read
