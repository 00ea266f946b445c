// The event's own look, as far as staff chose one; layout/ fills in the rest.
#pragma once

#include "base/color.h"

#include <string>
#include <utility>
#include <vector>

namespace foyer::model {

enum class Mode { dark, light };

struct Theme {
  Mode mode = Mode::dark;
  std::vector<std::pair<std::string, Color>> colors;  // by name: paper, ink, soft, line, panel, accent, amber, red
  std::string text_font, display_font;                // family names; empty: foyer's own
  bool operator==(const Theme&) const = default;
};

}  // namespace foyer::model
