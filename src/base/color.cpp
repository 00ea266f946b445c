#include "base/color.h"

#include <array>
#include <charconv>
#include <cmath>

namespace foyer {
namespace {

std::uint8_t mixed(std::uint8_t over, std::uint8_t under, double share) {
  return static_cast<std::uint8_t>(std::lround(over * share + under * (1 - share)));
}

std::string hexadecimal(std::uint8_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  return {digits[value / 16U], digits[value % 16U]};
}

}  // namespace

std::optional<Color> parse_color(std::string_view text) {
  if (text.empty() || text[0] != '#') return {};
  text.remove_prefix(1);
  std::string full;
  if (text.size() == 3) {
    for (char digit : text) full.append(2, digit);
  } else {
    full = text;
  }
  if (full.size() != 6) return {};
  unsigned value = 0;
  const auto [end, failure] = std::from_chars(full.data(), full.data() + full.size(), value, 16);
  if (failure != std::errc() || end != full.data() + full.size()) return {};
  return Color{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U & 255U),
               static_cast<std::uint8_t>(value & 255U)};
}

std::string to_string(Color color) {
  std::string text = "#";
  for (const auto part : {color.red, color.green, color.blue}) text += hexadecimal(part);
  return color.alpha == 255 ? text : text + hexadecimal(color.alpha);
}

Color mix(Color over, Color under, double share) {
  return {mixed(over.red, under.red, share), mixed(over.green, under.green, share), mixed(over.blue, under.blue, share)};
}

}  // namespace foyer
