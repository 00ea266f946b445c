// Bytes as text that may stand in a page.
#pragma once

#include <string>
#include <string_view>

namespace foyer::app {

/// RFC 4648, with padding.
std::string base64(std::string_view bytes);

}  // namespace foyer::app
