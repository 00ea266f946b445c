#include "paint/painter.h"

#include "paint/pixels.h"
#include "source/temporary_folder.h"

#include <SDL.h>

#include <cstdlib>

using namespace foyer;
using namespace foyer::paint;
using namespace foyer::layout;

namespace {

const PictureFolders nowhere(std::filesystem::path("/nowhere"));

Text line_of(Fonts& fonts, Point at, const std::string& text, int size) {
  const Font font{size, Weight::semibold, Face::text, "zh-Hans"};
  return {at, fonts.width(text, font), text, font, white};
}

/// One of every command, overlapping one another.
Scene busy_scene(Fonts& fonts) {
  return {{480, 270},
          {11, 31, 26},
          {Pattern{{0, 0, 240, 270}, {63, 162, 122}, {10, 42, 35}, {143, 240, 192}}, Fill{{20, 20, 300, 60}, {95, 227, 161}, 14},
           Fill{{200, 50, 200, 100}, {255, 0, 0, 100}, 8}, line_of(fonts, {30, 65}, "09:42 Main Hall 大厅 😀", 32),
           line_of(fonts, {100, 170}, "ẨẪ fj مرحبا", 48), Shade{{300, 140, 90, 90}, {47, 107, 88}, {19, 56, 47}, 45},
           QrCode{{380, 10, 90, 90}, "https://example.org", green, white, 6}, Picture{{330, 110, 100, 60}, "a.png", 10, true}}};
}

std::vector<Scene> variations(Fonts& fonts) {
  const Scene base = busy_scene(fonts);
  std::vector<Scene> all{base, {base.size, base.background, {}}, {base.size, white, base.commands}};
  for (std::size_t i = 0; i < base.commands.size(); ++i) {
    Scene without = base;
    without.commands.erase(without.commands.begin() + static_cast<std::ptrdiff_t>(i));
    all.push_back(without);
  }
  Scene later = base;
  later.commands[3] = line_of(fonts, {30, 65}, "09:43 Main Hall 大厅 😀", 32);
  all.push_back(later);
  later.commands[1] = Fill{{21, 20, 300, 60}, {95, 227, 161}, 14};
  all.push_back(later);
  std::swap(later.commands[1], later.commands[2]);
  all.push_back(later);
  return all;
}

Image test_picture() {
  Image image{{50, 40}, {}};
  for (std::uint32_t i = 0; i < 2000; ++i) image.pixels.push_back(0xFF000000U | i * 4099U % 0x1000000U);
  return image;
}

}  // namespace

TEST_CASE("Painting a scene twice gives the same pixels, from one painter or two") {
  const auto all = fonts();
  const Scene scene = busy_scene(*all);
  Painter painter(all, nowhere);
  const Image first = painter.paint(scene);
  CHECK(painter.paint(scene) == first);
  CHECK(Painter(fonts(), nowhere).paint(scene) == first);
}

TEST_CASE("Every pixel of a slide is opaque") {
  const auto all = fonts();
  for (std::uint32_t one : Painter(all, nowhere).paint(busy_scene(*all)).pixels) REQUIRE(one >> 24U == 255);
}

TEST_CASE("A part that is painted by itself has the pixels of the whole") {
  const source::TemporaryFolder folder;
  REQUIRE(save_png(test_picture(), folder / "a.png"));
  const auto all = fonts();
  Painter painter(all, folder.path());
  for (const Scene& scene : variations(*all)) {
    const Image whole = painter.paint(scene);
    const int width = scene.size.width, height = scene.size.height;
    for (const Rect part : {Rect{0, 0, width, height}, Rect{13, 7, width / 2, height / 3}, Rect{width - 9, height - 5, 50, 50}}) {
      const Image cut = painter.paint(scene, part);
      REQUIRE(cut.size == Size{std::min(part.width, width - part.x), std::min(part.height, height - part.y)});
      for (int y = 0; y < cut.size.height; ++y)
        for (int x = 0; x < cut.size.width; ++x) REQUIRE(pixel(cut, x, y) == pixel(whole, part.x + x, part.y + y));
    }
  }
}

TEST_CASE("Outside the difference of two scenes they have the same pixels") {
  const source::TemporaryFolder folder;
  REQUIRE(save_png(test_picture(), folder / "a.png"));
  const auto all = fonts();
  Painter painter(all, folder.path());
  const std::vector<Scene> scenes = variations(*all);
  for (const Scene& before : scenes) {
    for (const Scene& after : scenes) {
      const Rect touched = difference(before, after);
      const Image old = painter.paint(before), wanted = painter.paint(after);
      for (int y = 0; y < old.size.height; ++y) {
        for (int x = 0; x < old.size.width; ++x) {
          if (!touched.contains({x, y, 1, 1}) && pixel(wanted, x, y) != pixel(old, x, y)) FAIL("differs at " << x << "," << y);
        }
      }
    }
  }
}

TEST_CASE("A part outside the scene has no pixels") {
  const auto all = fonts();
  CHECK(Painter(all, nowhere).paint(busy_scene(*all), {-20, -20, 10, 10}).pixels.empty());
}

TEST_CASE("The clock's minute touches little more than the clock") {
  const auto all = fonts();
  const Scene before = busy_scene(*all);
  Scene after = before;
  after.commands[3] = line_of(*all, {30, 65}, "09:43 Main Hall 大厅 😀", 32);
  CHECK(difference(before, after).height < 60);
}

TEST_CASE("A picture that is missing leaves its placeholder, one that is there covers it") {
  const source::TemporaryFolder folder;
  const Scene scene = scene_of({50, 40}, {Fill{{0, 0, 50, 40}, green}, Picture{{0, 0, 50, 40}, "a.png", 0, true}});
  Painter painter(fonts(), folder.path());
  CHECK(pixel(painter.paint(scene), 25, 20) == 0xFF008000);
  REQUIRE(save_png(test_picture(), folder / "a.png"));
  CHECK(painter.paint(scene) == test_picture());
}

TEST_CASE("The pixels are the same with SDL's video running and without") {
  const auto all = fonts();
  const Scene scene = busy_scene(*all);
  const Image without = Painter(all, nowhere).paint(scene);
  REQUIRE(setenv("SDL_VIDEODRIVER", "dummy", 1) == 0);
  REQUIRE(SDL_Init(SDL_INIT_VIDEO) == 0);
  const Image with = Painter(fonts(), nowhere).paint(scene);
  SDL_Quit();
  unsetenv("SDL_VIDEODRIVER");
  CHECK(with == without);
}

TEST_CASE("A scene without any size paints no pixels") { CHECK(painted(scene_of({0, 0}, {Fill{{0, 0, 9, 9}, white}})).pixels.empty()); }
