#include "layout/look.h"

#include "text/characters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace foyer::layout {
namespace {

constexpr Color rgb(unsigned value) {
  return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U & 255U), static_cast<std::uint8_t>(value & 255U)};
}

constexpr Palette dark{.paper = rgb(0x0b1f1a),
                       .ink = rgb(0xf4f7f3),
                       .body = rgb(0xdce7e0),
                       .soft = rgb(0xc3d7cd),
                       .line = rgb(0x24423a),
                       .panel = rgb(0x12302a),
                       .accent = rgb(0x62e6a3),
                       .on_accent = rgb(0x06231a),
                       .on_accent_soft = rgb(0x06231a),
                       .amber = rgb(0xffca59),
                       .on_amber = rgb(0x2c1f00),
                       .red = rgb(0xff9085),
                       .on_red = rgb(0x240300),
                       .amber_tag = rgb(0xffca59),
                       .on_amber_tag = rgb(0x2c1f00),
                       .red_tag = rgb(0xff9085),
                       .on_red_tag = rgb(0x240300),
                       .past = {},
                       .past_soft = {},
                       .tint_light = rgb(0x2f6b58),
                       .tint_dark = rgb(0x13382f)};

constexpr Palette light{.paper = rgb(0xf6f5f0),
                        .ink = rgb(0x12211b),
                        .body = rgb(0x24352d),
                        .soft = rgb(0x46574f),
                        .line = rgb(0xd9dcd3),
                        .panel = rgb(0xffffff),
                        .accent = rgb(0x00663d),
                        .on_accent = rgb(0xffffff),
                        .on_accent_soft = rgb(0xffffff),
                        .amber = rgb(0x774800),
                        .on_amber = rgb(0xffffff),
                        .red = rgb(0xb3261e),
                        .on_red = rgb(0xffffff),
                        .amber_tag = rgb(0xffe3a6),
                        .on_amber_tag = rgb(0x5b3a00),
                        .red_tag = rgb(0xffd8d4),
                        .on_red_tag = rgb(0x7a120b),
                        .past = {},
                        .past_soft = {},
                        .tint_light = rgb(0xd9efe4),
                        .tint_dark = rgb(0xbfe3d1)};

constexpr double pale = 0.25;  // share of its colour in a light theme's tag

double pixels_a_millimetre(const Glass& glass) {
  constexpr double millimetres_an_inch = 25.4;
  return std::hypot(glass.size.width, glass.size.height) / (glass.diagonal * millimetres_an_inch);
}

double radians(double arc_minutes) { return arc_minutes / 60 / 180 * std::numbers::pi; }

}  // namespace

Palette palette_of(const model::Theme& theme) {
  Palette palette = theme.mode == model::Mode::light ? light : dark;
  const std::array<std::pair<const char*, Color*>, 8> names{{{"paper", &palette.paper},
                                                             {"ink", &palette.ink},
                                                             {"soft", &palette.soft},
                                                             {"line", &palette.line},
                                                             {"panel", &palette.panel},
                                                             {"accent", &palette.accent},
                                                             {"amber", &palette.amber},
                                                             {"red", &palette.red}}};
  for (const auto& [name, color, unused] : theme.colors) {
    for (const auto& [known, place] : names)
      if (name == known) *place = color;
    const bool is_dark = theme.mode == model::Mode::dark;
    if (name == "amber") palette.amber_tag = is_dark ? color : mix(color, palette.panel, pale);
    if (name == "red") palette.red_tag = is_dark ? color : mix(color, palette.panel, pale);
  }
  palette.past = mix(palette.ink, palette.paper, 0.66);
  palette.past_soft = mix(palette.soft, palette.paper, 0.82);
  return palette;
}

Glass glass_of(const model::Screen& screen, Size size) {
  const double share = 1 - 2 * screen.inset / 100;
  const auto seen = [&](int pixels) { return static_cast<int>(std::lround(pixels * share)); };
  return {{seen(size.width), seen(size.height)}, screen.diagonal * share, screen.distance, screen.low_vision};
}

double pixels_at_angle(const Glass& glass, double arc_minutes) {
  const double millimetres = 2 * glass.distance * 1000 * std::tan(radians(arc_minutes) / 2);
  return millimetres * pixels_a_millimetre(glass);
}

double angle_of_pixels(const Glass& glass, double pixels) {
  const double millimetres = pixels / pixels_a_millimetre(glass);
  return 2 * std::atan(millimetres / (2 * glass.distance * 1000)) / std::numbers::pi * 180 * 60;
}

Sizes sizes_for(const Glass& glass) {
  Sizes sizes;
  sizes.unit = std::min(glass.size.width, glass.size.height) / 90.0;
  const double title_floor = pixels_at_angle(glass, glass.low_vision ? low_vision_title_angle : title_angle) / x_height;
  const double text_floor = pixels_at_angle(glass, text_angle) / x_height;
  const double capitals_floor = pixels_at_angle(glass, text_angle) / cap_height;
  const auto size = [&](double units, double floor) { return static_cast<int>(std::ceil(std::max(units * sizes.unit, floor))); };
  sizes.clock = size(5.3, title_floor);
  sizes.title = size(3.9, title_floor);
  sizes.place = size(3.5, title_floor);
  sizes.text = size(3.2, text_floor);
  sizes.small = size(2.6, text_floor);
  sizes.tag = size(2.15, capitals_floor);
  return sizes;
}

double smallest_text_arcmin(const Scene& scene, const Glass& glass) {
  double smallest = 0;
  for (const auto& command : scene.commands) {
    const auto* text = std::get_if<Text>(&command);
    if (text == nullptr) continue;
    const double height = text->font.size * (text::has_small_letters(text->text) ? x_height : cap_height);
    if (smallest == 0 || height < smallest) smallest = height;
  }
  return angle_of_pixels(glass, smallest);
}

}  // namespace foyer::layout
