#include "layout/islands.h"

#include <algorithm>
#include <cstdint>

namespace foyer::layout {
namespace {

constexpr std::int64_t large = 5;  // in parts of the scene: more than any row

bool is_large(const Rect& box, Size size) { return std::int64_t{box.width} * box.height * large > std::int64_t{size.width} * size.height; }

bool is_text(const Command& command) { return std::holds_alternative<Text>(command) || std::holds_alternative<QrCode>(command); }

// A box inside another would be painted twice.
void add(std::vector<Rect>& boxes, const Rect& box) {
  if (std::any_of(boxes.begin(), boxes.end(), [&](const Rect& other) { return other.contains(box); })) return;
  boxes.erase(std::remove_if(boxes.begin(), boxes.end(), [&](const Rect& other) { return box.contains(other); }), boxes.end());
  boxes.push_back(box);
}

}  // namespace

Islands islands_of(const Scene& scene) {
  Islands islands{{scene.size, scene.background, {}}, {scene.size, scene.background, {}}, {}, {}};
  for (const auto& command : scene.commands) {
    const auto box = common_part(bounds(command), whole(scene.size));
    if (is_empty(box)) continue;
    if (is_text(command)) {
      add(islands.texts, box);
      continue;
    }
    islands.textless.commands.push_back(command);
    if (is_large(box, scene.size)) islands.ground.commands.push_back(command);
    else add(islands.shapes, box);
  }
  return islands;
}

}  // namespace foyer::layout
