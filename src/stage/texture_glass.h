// Pictures as textures of SDL's renderer: pixels that a graphics driver keeps and mixes. Each picture is handed over to it once.
#pragma once

#include "base/result.h"
#include "stage/glass.h"
#include "stage/glass_choice.h"

#include <cstdint>
#include <memory>

struct SDL_Renderer;
struct SDL_Texture;
struct SDL_Window;

namespace foyer::stage {

class TextureGlass : public Glass {
 public:
  /// The first one loads the graphics libraries. The Error is in SDL's words.
  static Result<std::unique_ptr<TextureGlass>> open(SDL_Window* window);

  Renderer renderer() const;

  Size size() const override;
  Handed show(const paint::Image& image) override;
  Handed show(const paint::Image& image, Rect part) override;
  Handed load(const paint::Image& from, const paint::Image& to) override;
  Handed show_between(const paint::Image& from, const paint::Image& to, int weight) override;
  void forget() override;

 private:
  struct Destroying {
    void operator()(SDL_Renderer* renderer) const;
    void operator()(SDL_Texture* texture) const;
  };
  struct Picture {
    std::unique_ptr<SDL_Texture, Destroying> texture;
    Size size;
    std::uint32_t ground = 0;  // the colour around it
  };

  explicit TextureGlass(SDL_Renderer* renderer) : renderer_(renderer) {}
  Handed put(Picture& picture, const paint::Image& image);
  bool draw(const Picture& picture, int weight);
  bool draw_alone(const Picture& picture);
  bool present();

  std::unique_ptr<SDL_Renderer, Destroying> renderer_;  // destroyed after its textures
  Picture shown_, next_;                                // next_: faded to
  bool fading_ = false;
};

}  // namespace foyer::stage
