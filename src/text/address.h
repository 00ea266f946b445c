// Addresses inside a text: how far they go. Each function looks at the beginning of the text that it is given, and is 0 where none stands.
#pragma once

#include <cstddef>
#include <string_view>

namespace foyer::text {

/// "https://example.org/a_b", without the full stop or the marks that follow it.
std::size_t length_of_address(std::string_view text);

/// "data:image/png;base64,iVBORw0KGgo=".
std::size_t length_of_data(std::string_view text);

/// Where a link of Markdown leads, with its parentheses: "(https://example.org/a_(b) "Title")".
std::size_t length_of_destination(std::string_view text);

}  // namespace foyer::text
