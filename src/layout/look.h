// Colours and sizes: the few decisions that every slide shares.
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "layout/scene.h"
#include "model/screen.h"
#include "model/theme.h"

#include <cmath>

namespace foyer::layout {

struct Palette {
  Color paper, ink, body, soft, line, panel;           // ground, first text, running text, second text, rules, cards
  Color accent, on_accent, on_accent_soft;             // the row that is on now
  Color amber, on_amber, red, on_red;                  // changed, cancelled: as words on the paper, and as grounds
  Color amber_tag, on_amber_tag, red_tag, on_red_tag;  // the same as tags: on a light paper a pale fill with dark words
  Color past, past_soft;                               // ink and soft of what is over
  Color tint_light, tint_dark;                         // the disc behind initials, the ground behind missing pictures
  bool operator==(const Palette&) const = default;
};

/// The colours of a theme: foyer's own for its mode, with the event's in place of those it names.
Palette palette_of(const model::Theme& theme);

/// The panel that a slide is laid out for.
struct Glass {
  Size size;             // pixels, as the reader sees it: after rotation, without what the panel hides
  double diagonal = 55;  // of that part, in inches
  double distance = 3;   // metres to the farthest reader
  bool low_vision = false;
  bool operator==(const Glass&) const = default;

  bool is_portrait() const { return size.height > size.width; }
};

/// The part that shows of that screen's panel, which has `size` pixels as the reader sees it.
Glass glass_of(const model::Screen& screen, Size size);

/// Proportions of the typeface (Inter): heights over the baseline as shares of the em.
inline constexpr double x_height = 0.546;
inline constexpr double cap_height = 0.727;

/// Smallest angles at the farthest reader's eye, in arc-minutes of the x-height.
inline constexpr double title_angle = 17;
inline constexpr double text_angle = 12;
inline constexpr double low_vision_title_angle = 24.04;  // D / 143, DIN 1450 for an acuity of 0.5

/// Height in pixels of what is seen at that angle: h = 2 D tan(angle / 2).
double pixels_at_angle(const Glass& glass, double arc_minutes);

/// The angle in arc-minutes at which that many pixels are seen.
double angle_of_pixels(const Glass& glass, double pixels);

/// Sizes of the em in pixels. `unit` is 1/90 of the shorter side; every size is the design's or the legibility floor, the larger.
struct Sizes {
  double unit = 12;
  int clock = 0, title = 0, place = 0, text = 0, small = 0, tag = 0;
  bool operator==(const Sizes&) const = default;

  int px(double units) const { return static_cast<int>(std::lround(units * unit)); }
};

Sizes sizes_for(const Glass& glass);

/// The angle of the smallest text of a scene, in arc-minutes: the x-height where it has small letters, else the capitals' height.
double smallest_text_arcmin(const Scene& scene, const Glass& glass);

}  // namespace foyer::layout
