#include "stage/open_glass.h"

#include "stage/blend.h"
#include "stage/glass_choice.h"
#include "stage/stopwatch.h"
#include "stage/surface_glass.h"
#include "stage/texture_glass.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace foyer::stage {
namespace {

using std::chrono::nanoseconds;

paint::Image black(Size size) {
  return {size, std::vector<std::uint32_t>(static_cast<std::size_t>(area(size.width, size.height)), 0xFF000000U)};
}

/// What a frame of a cross-fade costs, black into black, which is as much work as any other: the least of a few, since whatever else
/// the machine does only adds to it.
nanoseconds measured_cost(Glass& glass, nanoseconds longest_wait) {
  constexpr int frames = 3;
  const auto image = black(glass.size());
  if (image.pixels.empty()) return nanoseconds(0);
  auto least = nanoseconds::max();
  glass.load(image, image);
  for (int frame = 0; frame < frames; ++frame) {
    const Stopwatch stopwatch;
    glass.show_between(image, image, full_weight / 2);
    least = std::min(least, stopwatch.cost(longest_wait));
  }
  return least;
}

}  // namespace

OpenedGlass open_glass(SDL_Window* window, Present asked, bool surface_is_texture, nanoseconds refresh) {
  Means means;
  std::unique_ptr<TextureGlass> textures;
  if (looks_for_renderer(asked, has_render_node())) {
    const bool compares = asked == Present::automatic && !surface_is_texture;
    if (compares) means.surface_cost = measured_cost(*std::make_unique<SurfaceGlass>(window), nanoseconds(0));
    if (auto opened = TextureGlass::open(window)) {
      textures = *std::move(opened);
      means.renderer = textures->renderer();
      if (compares && !draws_in_software(*means.renderer)) means.texture_cost = measured_cost(*textures, refresh);
    } else {
      means.refusal = opened.error();
    }
  }
  const Presenting presenting = choose_presenting(asked, means);
  if (presenting.textures) return {std::move(textures), presenting};
  textures.reset();  // a window has the one or the other
  return {std::make_unique<SurfaceGlass>(window), presenting};
}

}  // namespace foyer::stage
