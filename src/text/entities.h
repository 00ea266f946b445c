// The characters that HTML and XML write as references.
#pragma once

#include <string>
#include <string_view>

namespace foyer::text {

/// "&eacute;", "&#8217;" and "&#x2019;" become their characters, once. The names are those of HTML 4; what is not known stays.
std::string without_entities(std::string_view text);

}  // namespace foyer::text
