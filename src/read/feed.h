// News feeds: RSS 2.0 and those of its family, RSS 1.0, Atom, JSON Feed.
#pragma once

#include "read/imported_news.h"
#include "read/xml.h"

namespace foyer::read {

/// RSS of any version: <rss>, or <rdf:RDF> with a channel.
bool is_rss(const Element& root);
ImportedFeed read_rss(const Element& root);

bool is_atom(const Element& root);
ImportedFeed read_atom(const Element& root);

/// JSON whose `version` is an address of jsonfeed.org.
bool is_json_feed(const Node& root);

/// An item without `id` is dropped, as JSON Feed 1.1 demands: without it nobody can tell a changed item from a new one.
ImportedFeed read_json_feed(const Node& root);

}  // namespace foyer::read
