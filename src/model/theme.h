// The event's own look, as far as staff chose one; layout/ fills in the rest.
#pragma once

#include "base/color.h"
#include "model/place.h"

#include <string>
#include <vector>

namespace foyer::model {

enum class Mode { dark, light };

struct ThemeColor {
  std::string name;  // paper, ink, soft, line, panel, accent, amber or red
  Color color;
  Place place{};
  bool operator==(const ThemeColor&) const = default;
};

struct Theme {
  Mode mode = Mode::dark;
  std::vector<ThemeColor> colors;
  std::string text_font, display_font;  // family names; empty: foyer's own
  bool operator==(const Theme&) const = default;
};

}  // namespace foyer::model
