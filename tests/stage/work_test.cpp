// How much is handed over to the display: work is counted where time would depend on the machine.
#include "theatre.h"

using namespace foyer;
using namespace foyer::stage;

namespace {

void push(Uint32 type) {
  SDL_Event event{};
  event.type = type;
  REQUIRE(SDL_PushEvent(&event) == 1);
}

}  // namespace

TEST_CASE("a still picture hands over its pixels once, and a patch only its own") {
  Theatre theatre;
  theatre.stage.fade_to(plain(small, black));
  CHECK(theatre.stage.pixels_handed_over() == small_area);
  for (int turn = 0; turn < 20; ++turn) theatre.wait(5ms);
  CHECK(theatre.stage.pixels_handed_over() == small_area);
  theatre.stage.patch(plain({5, 3}, white), {10, 20});
  CHECK(theatre.stage.pixels_handed_over() == small_area + 5 * 3);
}

TEST_CASE("a fade hands over every pixel for each of its frames, with textures only once") {
  Theatre theatre;
  theatre.stage.fade_to(plain(small, black));
  theatre.stage.fade_to(plain(small, white));
  theatre.finish_fade();
  const long frames = theatre.stage.fade_count().frames;
  const long pictures = theatre.stage.presenting().textures ? 1 : frames;
  CHECK(theatre.stage.presents() == 1 + frames);
  CHECK(theatre.stage.pixels_handed_over() == (1 + pictures) * small_area);
  theatre.stage.patch(plain({5, 3}, black), {10, 20});
  CHECK(theatre.stage.pixels_handed_over() == (1 + pictures) * small_area + 5 * 3);
}

TEST_CASE("a picture is handed over again when the graphics driver has lost it, also in a fade") {
  for (const Uint32 type : {SDL_RENDER_TARGETS_RESET, SDL_RENDER_DEVICE_RESET}) {
    Theatre theatre;
    theatre.stage.fade_to(busy(small, 1));
    push(type);
    theatre.look();
    CHECK(theatre.stage.pixels_handed_over() == 2 * small_area);
    theatre.stage.fade_to(busy(small, 2));
    push(type);
    theatre.look();
    CHECK(theatre.glass() == busy(small, 2));
    theatre.stage.patch(plain({5, 3}, white), {10, 20});
    CHECK(pixel(theatre.glass(), 10, 20) == white);
    CHECK(pixel(theatre.glass(), 9, 20) == pixel(busy(small, 2), 9, 20));
  }
}
