// What stands beside a place in a text, as far as it decides about a mark there.
#pragma once

#include <cstddef>
#include <string_view>

namespace foyer::text {

/// A letter or digit, of a script that sets words apart or of one that does not (Chinese); anything else that is seen; a space or nothing.
enum class Side { letter, wide_letter, sign, space };

Side side_before(std::string_view text, std::size_t at);
Side side_after(std::string_view text, std::size_t at);

}  // namespace foyer::text
