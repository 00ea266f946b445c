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
  Painter(std::shared_ptr<Fonts> fonts, PictureFolders folders, LookAtPicture look = look_at);
  ~Painter();
  Painter(Painter&&) noexcept;
  Painter& operator=(Painter&&) noexcept;

  Image paint(const layout::Scene& scene);

  /// The pixels that paint(scene) has in that part of it, which is cut to the scene.
  Image paint(const layout::Scene& scene, Rect part);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace foyer::paint
