#include "app/picture_roll.h"

#include "layout/islands.h"
#include "paint/encode.h"

#include <fmt/core.h>

namespace foyer::app {
namespace {

// All that is drawn in that part of a scene, told so that nothing else is told alike.
std::string commands_in(const layout::Scene& scene, Rect part) {
  auto told = fmt::format("{} {} {} {} {} {}\n", part.x, part.y, part.width, part.height, scene.size.width, scene.size.height) +
              to_string(scene.background);
  for (const auto& command : scene.commands)
    if (!is_empty(common_part(bounds(command), part))) told += '\n' + to_string(command);
  return told;
}

}  // namespace

int PictureRoll::painted(const layout::Scene& scene, Rect part) {
  const auto [drawn, is_new] = by_commands_.try_emplace(commands_in(scene, part));
  if (!is_new) return drawn->second;
  auto image = painter_.paint(scene, part);
  const auto size = image.size;
  auto png = paint::encode({size, std::move(image.pixels)}, paint::Format::png);
  const auto [known, differs] = by_bytes_.try_emplace(png, static_cast<int>(pictures_.size()));
  if (differs) pictures_.push_back({size, std::move(png)});
  return drawn->second = known->second;
}

int PictureRoll::look_of(const layout::Scene& scene) {
  const auto islands = layout::islands_of(scene);
  Look look{{painted(islands.ground, whole(scene.size)), {0, 0}}};
  for (const auto& box : islands.shapes) look.push_back({painted(islands.textless, box), {box.x, box.y}});
  for (const auto& box : islands.texts) look.push_back({painted(scene, box), {box.x, box.y}});
  const auto [known, is_new] = numbers_.try_emplace(look, static_cast<int>(looks_.size()));
  if (is_new) looks_.push_back(std::move(look));
  return known->second;
}

void PictureRoll::add(const layout::Loop& loop, rehearse::Moment& moment) {
  for (std::size_t index = 0; index < loop.pages.size(); ++index) moment.pages[index].look = look_of(loop.pages[index].scene);
}

}  // namespace foyer::app
