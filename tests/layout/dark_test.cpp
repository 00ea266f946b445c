// The glass outside the screen's hours.
#include "layout/inset.h"
#include "layout/laid_out.h"

using namespace foyer;

TEST_CASE("a dark slide is black all over, on any glass, wherever it stands", "[F116]") {
  auto schedule = test::empty_event();
  schedule.event.logo = "logo.png";
  schedule.as_of = test::at(schedule, "2024-06-12 12:00");
  schedule.theme.mode = model::Mode::light;
  schedule.announcements.push_back(
      {.text = model::LocalText("The bar is open"), .detail = {}, .from = {}, .until = {}, .screens = {}, .place = {}});
  test::add(schedule, "Party", "2024-06-13 20:00", "2024-06-14 02:00");
  model::Screen screen;
  screen.hours = model::Hours{Minutes(8 * 60), Minutes(20 * 60)};
  screen.inset = 3;
  for (const auto* language : {"en", "ar"}) {
    screen.languages = {language};
    for (const Size size : test::sizes) {
      const auto pages = test::pages(schedule, "2024-06-13 23:00", size, screen);
      REQUIRE(pages.size() == 1);
      CHECK(pages.front().kind == "dark");
      const auto scene = layout::orbited(layout::inset(pages.front().scene, size), {8, 8});
      CHECK(layout::is_dark(scene));
      CHECK(to_string(scene) == "scene " + std::to_string(size.width) + "x" + std::to_string(size.height) + " #000000\n");
    }
  }
}

TEST_CASE("a slide with anything on it, or of another colour, is not dark", "[F116]") {
  CHECK_FALSE(layout::is_dark({{1920, 1080}, {0, 0, 1}, {}}));
  CHECK_FALSE(layout::is_dark({{1920, 1080}, {}, {layout::Fill{{0, 0, 1, 1}, {255, 255, 255}}}}));
}
