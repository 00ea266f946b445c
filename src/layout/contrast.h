// The rule that what stands on the glass can be read, whatever colours an event has chosen.
#pragma once

#include "layout/look.h"

#include <string>
#include <vector>

namespace foyer::layout {

/// What a colour needs on its ground: the ratio of WCAG 2 and the amount of APCA's Lc, both (base/contrast.h).
struct Legibility {
  double ratio = 0, lightness = 0;
  bool operator==(const Legibility&) const = default;
};

inline constexpr Legibility for_text{7, 75};
inline constexpr Legibility for_large_text{4.5, 60};  // titles, tags and other short words in semibold
inline constexpr Legibility for_past_text{4.5, 45};   // what is over or cancelled

bool is_legible(Color text, Color ground, Legibility needed);

struct Correction {
  std::string name, ground;  // of the colour that was changed and the one it did not fit with: "soft", "paper"
  Color was, now, beside;    // `beside` is the ground's colour
  Legibility needed;
};

struct Corrected {
  Palette palette;
  std::vector<Correction> corrections;
};

/// The palette with every colour that is too faint moved toward black or white, in OKLab's lightness alone and no farther than needed.
Corrected corrected(const Palette& palette);

struct FaintColor {
  model::ThemeColor color;
  Correction correction;
};

/// Those of a theme's own colours that have to be corrected, in its order.
std::vector<FaintColor> faint_colors(const model::Theme& theme);

/// The correction in a sentence for staff.
std::string to_string(const Correction& correction);

}  // namespace foyer::layout
