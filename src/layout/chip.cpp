#include "layout/chip.h"

#include "base/contrast.h"

#include <algorithm>

namespace foyer::layout {

void add_chip(Scene& scene, Rect box, Color color, Color ground, Color edge) {
  constexpr double least_contrast = 3;
  const int radius = box.width / 5;
  const bool stands_out = contrast_ratio(color, ground) >= least_contrast;
  scene.commands.emplace_back(Fill{box, stands_out ? color : edge, radius});
  if (stands_out) return;
  const int line = std::max(2, box.width / 9);
  scene.commands.emplace_back(
      Fill{{box.x + line, box.y + line, box.width - 2 * line, box.height - 2 * line}, color, std::max(0, radius - line)});
}

}  // namespace foyer::layout
