// The marks of Markdown that stand at the beginning of a line or are all of it.
#pragma once

#include <cstddef>
#include <string_view>

namespace foyer::text {

/// How many times the character at that place stands there in a row.
std::size_t length_of_run(std::string_view text, std::size_t at);

bool is_blank(std::string_view line);

/// "---", "* * *", the line under a title, and the fences around code.
bool is_rule(std::string_view line);

/// "- item"; not "+5 °C" and not "-x".
bool is_item(std::string_view line);

/// Without the spaces and the marks of quotes ("> > ") before it.
std::string_view without_quotes(std::string_view line);

/// Without the marks of a heading ("## ") before it; "#hashtag" stays.
std::string_view without_heading(std::string_view line);

}  // namespace foyer::text
