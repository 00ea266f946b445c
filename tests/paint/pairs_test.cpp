// Reference pairs: two ways to the same pixels, with nothing stored. The slides are real ones, laid out with the real measure.
#include "layout/mirror.h"
#include "layout/pages.h"
#include "paint/canvas.h"
#include "paint/pixels.h"
#include "paint/turn.h"
#include "support/schedules.h"

using namespace foyer;
using namespace foyer::paint;

namespace {

/// A day with a row in each state, tags, a track's chip, speakers, news and a notice.
model::Schedule day() {
  auto schedule = test::empty_event();
  schedule.tracks = {{"t", model::LocalText("Green innovation"), Color{0, 158, 115}, {}}};
  test::add(schedule, "Opening ceremony", "2024-06-13 09:30", "2024-06-13 10:30").track = 0;
  test::add(schedule, "Circular economy clinic", "2024-06-13 09:50", "2024-06-13 12:30", 1).was.room = 2;
  test::add(schedule, "Guided tour", "2024-06-13 12:00", "2024-06-13 13:00", 2).status = model::Status::cancelled;
  schedule.announcements = {{model::LocalText("The cloakroom closes at 18:30"), {}, model::Level::info, {}, {}, {}, false, {}}};
  return schedule;
}

std::vector<layout::Page> pages(Size size, const std::string& language = "en") {
  const auto schedule = day();
  model::Screen screen;
  screen.languages = {language};
  const Instant now = test::at(schedule, "2024-06-13 09:42");
  return layout::pages_of(programme::deck(schedule, screen, now), layout::glass_of(screen, size), layout::palette_of({}),
                          schedule.event.zone, fonts()->measure(), now);
}

/// What is read, or shaded, looks the same both ways round; everything else is flipped.
bool keeps_its_way(const layout::Command& command) { return !std::holds_alternative<layout::Fill>(command); }

void blank(Image& image, const Rect& box) {
  const Rect seen = common_part(box, {0, 0, image.size.width, image.size.height});
  for (int y = seen.y; y < seen.bottom(); ++y)
    for (int x = seen.x; x < seen.right(); ++x) image.pixels[static_cast<std::size_t>(y * image.size.width + x)] = black_pixel;
}

Image painted_without_text(const layout::Scene& scene) {
  Image image = painted(scene);
  for (const auto& command : scene.commands)
    if (keeps_its_way(command)) blank(image, layout::bounds(command));
  return image;
}

Image flipped(const Image& image) {
  Image result = image;
  for (int y = 0; y < image.size.height; ++y) {
    const auto row = result.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.size.width;
    std::reverse(row, row + image.size.width);
  }
  return result;
}

}  // namespace

TEST_CASE("a mirrored slide is its twin flipped, outside its text") {
  for (const auto& page : pages({960, 540}, "en")) {
    INFO(page.kind);
    const Image twin = painted_without_text(page.scene), mirrored = painted_without_text(layout::mirrored(page.scene));
    CHECK(ink(twin).width > 0);
    CHECK(mirrored == flipped(twin));
  }
}

TEST_CASE("the slides of a language that is read from the right are mirrored ones, text and all in their places") {
  const auto right = pages({960, 540}, "ar");
  for (const auto& page : right) {
    INFO(page.kind);
    const auto again = layout::mirrored(page.scene);  // as it was laid out, from the left
    CHECK(painted_without_text(page.scene) == flipped(painted_without_text(again)));
    CHECK(std::get<layout::Text>(*std::find_if(again.commands.begin(), again.commands.end(), [](const layout::Command& command) {
            return std::holds_alternative<layout::Text>(command);
          })).at.x < 480);
  }
}

TEST_CASE("on a panel that hangs sideways the portrait layout is shown, turned", "[F72]") {
  const Size panel{960, 540};
  const auto upright = pages(turned(panel, 90));
  REQUIRE(upright.front().scene.size == Size{540, 960});
  for (const auto& page : upright) {
    const Image image = painted(page.scene);
    for (const int degrees : {90, 270}) {
      const Image hung = turned(image, degrees);
      REQUIRE(hung.size == panel);
      CHECK(turned(hung, 360 - degrees) == image);
      // The header's clock, at the top right for the reader, is where the panel's own top right comes to lie.
      CHECK(pixel(hung, degrees == 90 ? 959 : 0, degrees == 90 ? 0 : 539) == pixel(image, 0, 0));
    }
  }
}
