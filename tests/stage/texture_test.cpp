// Textures that OpenGL draws, which here is Mesa's, with the processor. They are a program of their own, so that others can tell that
// they load none of it.
#include "x11.h"

/// Nothing is unloaded: by then the leak checker could not tell any more that it was Mesa that kept something.
extern "C" int dlclose(void* /*library*/) { return 0; }

using namespace foyer;
using namespace foyer::stage;

namespace {

constexpr Size screen{320, 200};

/// Runs the test on a stage with textures, or says that it was left out.
template <class Test>
void with_textures(Options options, Test test) {
  on_x11("320x200x24", [&](const Onlooker& onlooker) {
    options.present = Present::texture;
    Stage stage = opened(options);
    if (!stage.presenting().textures) {
      WARN("left out, OpenGL is not installed: " + stage.presenting().why);
      return;
    }
    test(stage, onlooker);
  });
}

/// What comes to the screen when these are shown one after the other, by a way of presenting.
Image screen_after(Present present, const std::vector<Image>& images) {
  Image result;
  on_x11("320x200x24", [&](const Onlooker& onlooker) {
    Stage stage = opened({.fade = 0ms, .present = present});
    for (const Image& image : images) stage.fade_to(image);
    settle(stage);
    result = onlooker.screen();
  });
  return result;
}

}  // namespace

TEST_CASE("with textures the glass shows each image pixel for pixel, before and after a fade") {
  with_textures({}, [](Stage& stage, const Onlooker& onlooker) {
    CHECK(stage.size() == screen);
    stage.fade_to(busy(screen, 1));
    CHECK(comes_true(stage, [&](const Happened&) { return onlooker.screen() == busy(screen, 1); }));
    stage.fade_to(busy(screen, 2));
    CHECK(comes_true(stage, [&](const Happened&) { return onlooker.screen() == busy(screen, 2); }));
    stage.fade_to(busy(screen, 3));
    CHECK(comes_true(stage, [&](const Happened&) { return onlooker.screen() == busy(screen, 3); }));
  });
}

TEST_CASE("with textures a fade goes steadily from one image to the other") {
  with_textures({.fade = 2s}, [](Stage& stage, const Onlooker& onlooker) {
    stage.fade_to(plain(screen, 0xFF000000U));
    stage.fade_to(plain(screen, 0xFFFFFFFFU));
    auto last = 0xFF000000U;
    bool steady = true, between = false;
    CHECK(comes_true(stage, [&](const Happened&) {
      const auto now = pixel(onlooker.screen(), 7, 7);
      steady = steady && now >= last;
      between = between || (now > 0xFF000000U && now < 0xFFFFFFFFU);
      last = now;
      return now == 0xFFFFFFFFU;
    }));
    CHECK(steady);
    CHECK(between);
  });
}

TEST_CASE("with textures a patch changes its box and leaves the rest, also right after a fade") {
  with_textures({}, [](Stage& stage, const Onlooker& onlooker) {
    stage.fade_to(busy(screen, 1));
    stage.fade_to(plain(screen, 0xFF000000U));
    CHECK(comes_true(stage, [&](const Happened&) { return onlooker.screen() == plain(screen, 0xFF000000U); }));
    const long before = stage.pixels_handed_over();
    stage.patch(plain({20, 5}, 0xFFFFFFFFU), {300, 10});
    settle(stage);
    CHECK(stage.pixels_handed_over() == before + 20 * 5);
    const Image now = onlooker.screen();
    CHECK(pixel(now, 300, 10) == 0xFFFFFFFFU);
    CHECK(pixel(now, 319, 14) == 0xFFFFFFFFU);
    CHECK(pixel(now, 299, 10) == 0xFF000000U);
    CHECK(pixel(now, 300, 15) == 0xFF000000U);
  });
}

TEST_CASE("with textures an image of another size stands where the window surface has it") {
  for (const Size size : {Size{101, 77}, Size{333, 201}, Size{64, 300}, Size{1, 1}}) {
    CAPTURE(size.width, size.height);
    const std::vector<Image> images{busy(screen, 1), busy(size, 2)};
    CHECK(screen_after(Present::texture, images) == screen_after(Present::surface, images));
  }
}

TEST_CASE("with textures a window follows its size, and gets its picture back when it was covered") {
  with_textures({.window = Size{160, 100}}, [](Stage& stage, const Onlooker& onlooker) {
    stage.fade_to(busy({160, 100}, 1));
    onlooker.resize_top_window(200, 120);
    CHECK(comes_true(stage, [](const Happened& happened) { return happened.resized; }));
    CHECK(stage.size() == Size{200, 120});
    stage.fade_to(busy({200, 120}, 2));
    const auto right = [&](const Happened&) { return onlooker.pixels_of(onlooker.top_window()) == busy({200, 120}, 2); };
    CHECK(comes_true(stage, right));
    const long before = stage.presents();
    settle(stage);
    CHECK(stage.presents() == before);
    onlooker.cover_and_uncover_top_window();
    CHECK(comes_true(stage, [&](const Happened&) { return stage.presents() > before; }));
  });
}

TEST_CASE("a picture that is too large for the graphics driver is shown without it, and so is what comes after", "[F40][F64]") {
  with_textures({}, [](Stage& stage, const Onlooker& onlooker) {
    const Image wide = busy({20'000, 200}, 3);  // Mesa's limit is 16384
    stage.fade_to(wide);
    settle(stage);
    CHECK_FALSE(stage.presenting().textures);
    CHECK(pixel(onlooker.screen(), 0, 0) == pixel(wide, 10'000 - 160, 0));
    stage.fade_to(busy(screen, 1));
    stage.fade_to(busy(screen, 2));
    CHECK(comes_true(stage, [&](const Happened&) { return onlooker.screen() == busy(screen, 2); }));
  });
}

TEST_CASE("a graphics driver that cannot be used leaves the window surface, with the reason", "[F65]") {
  on_x11("320x200x24", [](const Onlooker& onlooker) {
    const Variable drivers("LIBGL_DRIVERS_PATH", "/nowhere"), vendors("__EGL_VENDOR_LIBRARY_DIRS", "/nowhere");
    Stage stage = opened({.present = Present::texture});
    CHECK_FALSE(stage.presenting().textures);
    CHECK_THAT(stage.presenting().why, Catch::StartsWith("textures cannot be used (SDL says: "));
    stage.fade_to(busy(screen, 1));
    settle(stage);
    CHECK(onlooker.screen() == busy(screen, 1));
  });
}
