// Web pages, as far as a feed's items are pieces of them.
#pragma once

#include <string>
#include <string_view>

namespace foyer::read {

/// The http(s) address that is meant by `written` on the page at that address: "a.png" on "https://example.org/b/c.html" is
/// "https://example.org/b/a.png". Empty where that gives none, or one longer than any browser takes.
std::string address_on_page(std::string_view written, std::string_view page);

/// The address of the first picture in the HTML that is one to look at: no icon, no counter of readers, none that is embedded in the text.
std::string first_picture(std::string_view html, std::string_view page);

/// Whether a text of undeclared kind is HTML: it has a tag, or a character written as an entity.
bool looks_like_html(std::string_view text);

}  // namespace foyer::read
