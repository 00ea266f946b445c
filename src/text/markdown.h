// Markdown's marks, as people use them in a text field.
#pragma once

#include <string>
#include <string_view>

namespace foyer::text {

/// The words of a text without the marks of emphasis, code, links, headings, quotes and rules; images go, items of a list begin with a
/// bullet. What is no mark by its place stays: "2*3*4", "snake_case", "C#". Addresses are left alone, but for `data:`, which goes.
std::string without_marks(std::string_view text);

}  // namespace foyer::text
