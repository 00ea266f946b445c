#include "x11.h"

#include "stage/glass_choice.h"

#include <fstream>
#include <iterator>

using namespace foyer;
using namespace foyer::stage;

TEST_CASE("full screen on X11 without a window manager, the glass shows the image pixel for pixel") {
  on_x11("640x480x24", [](const Onlooker& onlooker) {
    Stage stage = opened({});
    CHECK(stage.driver() == "x11");
    CHECK(stage.size() == Size{640, 480});
    stage.fade_to(busy({640, 480}, 1));
    settle(stage);
    CHECK(onlooker.screen() == busy({640, 480}, 1));
    stage.fade_to(busy({640, 480}, 2));
    CHECK(comes_true(stage, [&](const Happened&) { return onlooker.screen() == busy({640, 480}, 2); }));
  });
}

TEST_CASE("only its box reaches the X server when the glass is patched") {
  on_x11("320x200x24", [](const Onlooker& onlooker) {
    Stage stage = opened({});
    stage.fade_to(plain({320, 200}, 0xFF000000U));
    settle(stage);
    stage.patch(plain({20, 5}, 0xFFFFFFFFU), {300, 10});
    settle(stage);
    CHECK(pixel(onlooker.screen(), 300, 10) == 0xFFFFFFFFU);
    CHECK(pixel(onlooker.screen(), 319, 14) == 0xFFFFFFFFU);
    CHECK(pixel(onlooker.screen(), 299, 10) == 0xFF000000U);
    CHECK(pixel(onlooker.screen(), 300, 15) == 0xFF000000U);
  });
}

TEST_CASE("a plain window on X11 follows its size") {
  on_x11("640x480x24", [](const Onlooker& onlooker) {
    Stage stage = opened({.window = Size{320, 200}});
    stage.fade_to(busy({320, 200}, 1));
    settle(stage);
    CHECK(onlooker.pixels_of(onlooker.top_window()) == busy({320, 200}, 1));
    onlooker.resize_top_window(400, 300);
    CHECK(comes_true(stage, [](const Happened& happened) { return happened.resized; }));
    CHECK(stage.size() == Size{400, 300});
    stage.fade_to(busy({400, 300}, 2));
    settle(stage);
    CHECK(onlooker.pixels_of(onlooker.top_window()) == busy({400, 300}, 2));
  });
}

TEST_CASE("a window on X11 that was covered gets its picture back") {
  on_x11("320x200x24", [](const Onlooker& onlooker) {
    Stage stage = opened({});
    stage.fade_to(busy({320, 200}, 1));
    settle(stage);
    const long before = stage.presents();
    settle(stage);
    CHECK(stage.presents() == before);
    onlooker.cover_and_uncover_top_window();
    CHECK(comes_true(stage, [&](const Happened&) { return stage.presents() > before; }));
    CHECK(onlooker.screen() == busy({320, 200}, 1));
  });
}

TEST_CASE("a screen of fewer colours shows the image as nearly as it can, in a fade as well") {
  on_x11("320x200x16", [](const Onlooker& onlooker) {
    Stage stage = opened({});
    stage.fade_to(plain({320, 200}, 0xFF000000U));
    stage.fade_to(plain({320, 200}, 0xFFFF8000U));
    CHECK(comes_true(stage, [&](const Happened&) { return pixel(onlooker.screen(), 319, 199) == (0xFF000000U | 0xFC00U); }));
  });
}

TEST_CASE("showing a picture on X11 loads neither OpenGL nor its compiler") {
  on_x11("320x200x24", [](const Onlooker&) {
    // Without a graphics driver there is nothing to choose; with one, only who asks for the surface is sure to get it.
    Stage stage = opened({.present = has_render_node() ? Present::surface : Present::automatic});
    stage.fade_to(busy({320, 200}, 1));
    std::ifstream maps("/proc/self/maps");
    const std::string text{std::istreambuf_iterator<char>(maps), {}};
    REQUIRE(text.find("libSDL2") != std::string::npos);
    for (const char* library : {"libLLVM", "libGL.so", "libGLX", "_dri.so"}) CHECK(text.find(library) == std::string::npos);
  });
}
