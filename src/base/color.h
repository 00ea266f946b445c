// Colours in sRGB, and the two things that are done with them: reading them and mixing them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foyer {

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
  bool operator==(const Color&) const = default;
};

/// Reads "#rgb" or "#rrggbb"; nothing for any other text.
std::optional<Color> parse_color(std::string_view text);

/// "#rrggbb", or "#rrggbbaa" where it is not opaque.
std::string to_string(Color color);

/// `share` (0 to 1) of `over` on the rest of `under`, opaque: what a translucent layer would leave on that ground.
Color mix(Color over, Color under, double share);

}  // namespace foyer
