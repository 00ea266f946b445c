// A stage that nobody sees.
#pragma once

#include "environment.h"
#include "pictures.h"
#include "stage/stage.h"
#include "support/catch.h"

#include <SDL.h>

namespace foyer::stage {

using namespace std::chrono_literals;
using paint::Image;

inline constexpr Size small{64, 48};
inline constexpr long small_area = 64 * 48;
inline constexpr std::uint32_t black = 0xFF000000U, white = 0xFFFFFFFFU;

/// A stage on SDL's driver that shows nothing, and a look at what it would show. Its test runs twice, on the window surface and on
/// textures, which SDL draws into that surface itself.
class Theatre {
 public:
  explicit Theatre(const Options& options = {.window = small}) : stage(opened(options)) {}

  Image glass() const {
    SDL_Surface* surface = SDL_GetWindowSurface(window());
    REQUIRE(surface != nullptr);
    Image image = plain({surface->w, surface->h}, 0);
    REQUIRE(SDL_ConvertPixels(surface->w, surface->h, surface->format->format, surface->pixels, surface->pitch, SDL_PIXELFORMAT_ARGB8888,
                              image.pixels.data(), surface->w * 4) == 0);
    for (auto& pixel : image.pixels) pixel |= black;
    return image;
  }

  SDL_Window* window() const {
    Uint32 number = 1;
    while (SDL_GetWindowFromID(number) == nullptr && number < 1000) ++number;
    return SDL_GetWindowFromID(number);
  }

  Happened look() { return stage.wait(Steady::now(), {}); }
  Happened wait(std::chrono::milliseconds time) { return stage.wait(Steady::now() + time, {}); }

  void finish_fade() {
    const long most = stage.presents() + 1000;
    long before = -1;
    while (before != stage.presents() && before < most) {
      before = stage.presents();
      wait(100ms);
    }
  }

  NoMessageBus no_message_bus;
  Variable driver{"SDL_VIDEODRIVER", "dummy"}, renderer{"SDL_RENDER_DRIVER", "software"};
  Stage stage;

 private:
  static Stage opened(Options options) {
    options.present = GENERATE(Present::surface, Present::texture);
    auto stage = Stage::open(options);
    if (!stage) FAIL(stage.error());
    CHECK(stage->presenting().textures == (options.present == Present::texture));
    return *std::move(stage);
  }
};

}  // namespace foyer::stage
