#include "layout/look.h"

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
                       .soft = rgb(0xa9bdb3),
                       .line = rgb(0x24423a),
                       .panel = rgb(0x12302a),
                       .accent = rgb(0x5fe3a1),
                       .on_accent = rgb(0x06231a),
                       .on_accent_soft = rgb(0x0b3d2c),
                       .amber = rgb(0xffc857),
                       .on_amber = rgb(0x2c1f00),
                       .red = rgb(0xff6b5e),
                       .on_red = rgb(0x350500),
                       .tint_light = rgb(0x2f6b58),
                       .tint_dark = rgb(0x13382f)};

constexpr Palette light{.paper = rgb(0xf6f5f0),
                        .ink = rgb(0x12211b),
                        .body = rgb(0x24352d),
                        .soft = rgb(0x4a5b53),
                        .line = rgb(0xd9dcd3),
                        .panel = rgb(0xffffff),
                        .accent = rgb(0x0c7a4f),
                        .on_accent = rgb(0xffffff),
                        .on_accent_soft = rgb(0xd4f2e3),
                        .amber = rgb(0x8a5a00),
                        .on_amber = rgb(0xffffff),
                        .red = rgb(0xb3261e),
                        .on_red = rgb(0xffffff),
                        .tint_light = rgb(0xd9efe4),
                        .tint_dark = rgb(0xbfe3d1)};

double pixels_a_millimetre(const Glass& glass) {
  constexpr double millimetres_an_inch = 25.4;
  return std::hypot(glass.size.width, glass.size.height) / (glass.diagonal * millimetres_an_inch);
}

double radians(double arc_minutes) { return arc_minutes / 60 / 180 * std::numbers::pi; }

bool has_small_letters(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

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
  for (const auto& [name, color] : theme.colors)
    for (const auto& [known, place] : names)
      if (name == known) *place = color;
  return palette;
}

Glass glass_of(const model::Screen& screen, Size size) {
  const double share = 1 - 2 * screen.inset / 100;
  const auto seen = [&](int pixels) { return static_cast<int>(std::lround(pixels * share)); };
  return {{seen(size.width), seen(size.height)}, screen.diagonal * share, screen.distance};
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
  const double title_floor = pixels_at_angle(glass, title_angle) / x_height;
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
    const double height = text->font.size * (has_small_letters(text->text) ? x_height : cap_height);
    if (smallest == 0 || height < smallest) smallest = height;
  }
  return angle_of_pixels(glass, smallest);
}

}  // namespace foyer::layout
