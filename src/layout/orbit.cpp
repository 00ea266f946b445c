#include "layout/orbit.h"

#include <algorithm>

namespace foyer::layout {
namespace {

constexpr int farthest = 8, step = 2;  // pixels
constexpr Minutes period{4};

void move_span(int& start, int& length, int by, int panel) {
  const int end = start + length;
  const int new_start = start <= 0 ? start : start + by, new_end = end >= panel ? end : end + by;
  start = new_start;
  length = new_end - new_start;
}

void move(auto& boxed, Point by, Size panel) {
  move_span(boxed.box.x, boxed.box.width, by.x, panel.width);
  move_span(boxed.box.y, boxed.box.height, by.y, panel.height);
}

void move(Text& text, Point by, Size) {
  text.at.x += by.x;
  text.at.y += by.y;
}

}  // namespace

// The places form a square, which is gone through row by row, each other way, and then back the way it came: no step is longer than one.
Point orbit(Instant up_since, Size panel) {
  const int reach = std::min(farthest, std::min(panel.width, panel.height) / 100) / step;
  const int side = 2 * reach + 1, places = side * side;
  const auto since_1970 = std::max(up_since.time_since_epoch(), Seconds(0));
  const int turn = static_cast<int>(since_1970 / period % (2 * places));
  const int place = std::min(turn, 2 * places - 1 - turn);
  const int row = place / side, column = row % 2 == 0 ? place % side : side - 1 - place % side;
  return {(column - reach) * step, (row - reach) * step};
}

Scene orbited(Scene scene, Point by) {
  for (auto& command : scene.commands) std::visit([&](auto& one) { move(one, by, scene.size); }, command);
  return scene;
}

}  // namespace foyer::layout
