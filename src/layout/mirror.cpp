#include "layout/mirror.h"

namespace foyer::layout {
namespace {

void mirror(auto& boxed, int width) { boxed.box.x = width - boxed.box.right(); }

void mirror(Text& text, int width) { text.at.x = width - (text.at.x + text.width); }

}  // namespace

Scene mirrored(Scene scene) {
  for (auto& command : scene.commands) std::visit([&](auto& one) { mirror(one, scene.size.width); }, command);
  return scene;
}

}  // namespace foyer::layout
