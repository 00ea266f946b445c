// What people wrote as HTML or Markdown, as the plain words that are meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace foyer::text {

/// One clean line (text/lines.h) in composed form (NFC): tags and light Markdown go, entities become their characters, twice at most;
/// images, scripts and `data:` addresses go with their content, links keep their words, list items begin with a bullet. What only looks
/// like markup stays: "a < b", "2*3*4", "#hashtag", and tags in a text that never closes one, for it speaks of them. Time and memory grow
/// in step with the text, whatever it is.
std::string plain(std::string_view raw);

/// At most that many user-perceived characters; where it is cut, the last one is an ellipsis.
std::string limited(std::string text, std::size_t most);

}  // namespace foyer::text
