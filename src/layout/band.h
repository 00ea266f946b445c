// Notices that run along under every slide, so that the deck goes on above them.
#pragma once

#include "layout/canvas.h"
#include "programme/deck.h"

#include <vector>

namespace foyer::layout {

/// The notices that are short enough to stand in a few lines at the foot of the glass, and those that need a slide of their own, because
/// they are not, or have more to say.
struct Band {
  struct Strip {
    Line tag;
    std::vector<Line> text;
    Font font;
  };
  std::vector<Strip> strips;
  int height = 0;  // 0: there is none
  std::vector<programme::Entry> with_slides;
};

/// Each of the notices is an announcement.
Band band_of(const std::vector<programme::Entry>& notices, const Context& context);

/// Adds the band along the foot of a scene that is as tall as the glass with it.
void add_band(Scene& scene, const Band& band, const Context& context);

}  // namespace foyer::layout
