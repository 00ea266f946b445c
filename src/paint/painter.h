// Scenes to pixels, in software: the same with and without a display.
#pragma once

#include "layout/scene.h"
#include "paint/fonts.h"
#include "paint/image.h"
#include "paint/picture_file.h"

#include <memory>

namespace foyer::paint {

class Painter {
 public:
  Painter(std::shared_ptr<Fonts> fonts, PictureFolders folders);
  ~Painter();
  Painter(Painter&&) noexcept;
  Painter& operator=(Painter&&) noexcept;

  Image paint(const layout::Scene& scene);

  /// Paints `after` into an image that shows `before`, touching only what differs. The box that was touched; the same pixels as
  /// paint(after).
  Rect repaint(Image& image, const layout::Scene& before, const layout::Scene& after);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace foyer::paint
