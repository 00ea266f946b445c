#include "paint/painter.h"

#include "paint/canvas.h"
#include "paint/pattern.h"
#include "paint/pictures.h"
#include "paint/qr.h"
#include "paint/shapes.h"
#include "paint/text.h"

#include <type_traits>

namespace foyer::paint {

struct Painter::State {
  std::shared_ptr<Fonts> fonts;
  Pictures pictures;

  void paint_commands(const Canvas& canvas, const std::vector<layout::Command>& commands) {
    for (const layout::Command& command : commands) {
      if (is_empty(common_part(canvas.clip, layout::bounds(command)))) continue;
      std::visit([&](const auto& one) { paint_one(canvas, one); }, command);
    }
  }

  void paint_one(const Canvas& canvas, const auto& shape) { paint::paint(canvas, shape); }
  void paint_one(const Canvas& canvas, const layout::Text& text) { paint::paint(canvas, text, *fonts); }
  void paint_one(const Canvas& canvas, const layout::Picture& picture) { pictures.paint(canvas, picture); }
};

Painter::Painter(std::shared_ptr<Fonts> fonts, PictureFolders folders, LookAtPicture look)
    : state_(new State{std::move(fonts), Pictures(std::move(folders), limits::scaled_bytes, std::move(look))}) {}

Painter::~Painter() = default;
Painter::Painter(Painter&&) noexcept = default;
Painter& Painter::operator=(Painter&&) noexcept = default;

Image Painter::paint(const layout::Scene& scene) { return paint(scene, {0, 0, scene.size.width, scene.size.height}); }

Image Painter::paint(const layout::Scene& scene, Rect part) {
  part = common_part(part, {0, 0, scene.size.width, scene.size.height});
  const auto count = [](int length) { return static_cast<std::size_t>(std::max(0, length)); };
  Image image{{part.width, part.height}, std::vector<std::uint32_t>(count(part.width) * count(part.height), pixel_of(scene.background))};
  state_->paint_commands({image, part, {part.x, part.y}}, scene.commands);
  return image;
}

}  // namespace foyer::paint
