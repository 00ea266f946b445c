// What the readers of all feeds do with an item that they have taken apart.
#pragma once

#include "read/imported_news.h"
#include "read/xml.h"

#include <string>
#include <string_view>

namespace foyer::read {

/// As the feed has them, before they are understood.
struct WrittenItem {
  std::string link, published, language;
  std::string base;             // what addresses are relative to; empty: the item's own page, else the feed's
  std::string picture, teaser;  // where there is no picture it is looked for in the body, then in the teaser, which is HTML
};

/// Completes the item and keeps it, or says why not.
void add_item(ImportedFeed& feed, ImportedNews item, const WrittenItem& written);

/// The address of a picture that stands as media:content, media:thumbnail or enclosure in the element or below; empty where none does.
std::string attached_picture(const Element& item);

/// Whether a media type is one of pictures: "image/png".
bool is_picture_type(std::string_view type);

}  // namespace foyer::read
