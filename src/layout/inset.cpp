#include "layout/inset.h"

namespace foyer::layout {
namespace {

void move(auto& boxed, Point by) {
  boxed.box.x += by.x;
  boxed.box.y += by.y;
}

void move(Text& text, Point by) {
  text.at.x += by.x;
  text.at.y += by.y;
}

}  // namespace

Scene inset(Scene scene, Size panel) {
  const Point by{(panel.width - scene.size.width) / 2, (panel.height - scene.size.height) / 2};
  for (auto& command : scene.commands) std::visit([&](auto& one) { move(one, by); }, command);
  scene.size = panel;
  return scene;
}

}  // namespace foyer::layout
