// HTML's tags, taken out of a text that may be HTML, Markdown or neither.
#pragma once

#include <string>
#include <string_view>

namespace foyer::text {

inline constexpr std::string_view bullet = "•";

struct TagFree {
  std::string text;
  bool was_html = false;
};

/// The words of a text without HTML's tags and comments, and without what is no words: scripts, styles, players. Blocks and line breaks
/// become line feeds, list items begin with a bullet. Names that HTML does not know ("<insert name>") stay, and a text that neither
/// closes a tag nor has one with attributes stays as it is: it speaks of tags. Entities stay.
TagFree without_tags(std::string_view text);

}  // namespace foyer::text
