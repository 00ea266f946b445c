// Pictures on SDL's window surface: pixels that the processor writes.
#pragma once

#include "stage/glass.h"

struct SDL_Window;

namespace foyer::stage {

class SurfaceGlass : public Glass {
 public:
  explicit SurfaceGlass(SDL_Window* window) : window_(window) {}
  ~SurfaceGlass() override;
  SurfaceGlass(const SurfaceGlass&) = delete;
  SurfaceGlass& operator=(const SurfaceGlass&) = delete;

  Size size() const override;
  Handed show(const paint::Image& image) override;
  Handed show(const paint::Image& image, Rect part) override;
  Handed load(const paint::Image& from, const paint::Image& to) override;
  Handed show_between(const paint::Image& from, const paint::Image& to, int weight) override;
  void forget() override {}

 private:
  SDL_Window* window_;
};

}  // namespace foyer::stage
