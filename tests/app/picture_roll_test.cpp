#include "app/picture_roll.h"

#include "app/opened.h"
#include "app/played_bytes.h"
#include "paint/decode.h"
#include "support/catch.h"

#include <algorithm>

using namespace foyer;

namespace {

// Each picture of a look, upon those before it.
paint::Image put_together(const app::Look& look, const std::vector<app::RollPicture>& pictures, Size size) {
  paint::Image image{size, std::vector<std::uint32_t>(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height))};
  for (const auto& [number, at] : look) {
    const auto& picture = pictures[static_cast<std::size_t>(number)];
    const auto bitmap = paint::decode_whole(picture.png, 4096);
    REQUIRE(bitmap.size == picture.size);
    for (int y = 0; y < bitmap.size.height; ++y)
      std::copy_n(&bitmap.pixels[static_cast<std::size_t>(y * bitmap.size.width)], bitmap.size.width,
                  &image.pixels[static_cast<std::size_t>((at.y + y) * size.width + at.x)]);
  }
  return image;
}

}  // namespace

TEST_CASE("put together again, the pictures of a page are the page, and what its pages share is kept once") {
  app::EventOptions options;
  options.event = "schedules/unido-day-2024";
  const auto opened = app::open(options);
  REQUIRE(opened);
  const auto fonts = paint::Fonts::open(opened->schedule.theme);
  REQUIRE(fonts);
  paint::Painter painter(*fonts, opened->folders);
  app::PictureRoll roll(painter);
  const Size panel{1280, 720};
  std::vector<std::pair<layout::Scene, int>> scenes;
  std::size_t placed = 0;
  for (const std::string time : {"2024-06-13T09:42", "2024-06-13T09:43", "2024-06-13T12:30"}) {
    const auto at = app::parse_at(time, opened->schedule.event.zone);
    const auto loop = layout::whole_loop_at(opened->schedule, opened->schedule.screens.front(), panel, (*fonts)->measure(), *at);
    rehearse::Moment moment;
    moment.pages.resize(loop.pages.size());
    roll.add(loop, moment);
    for (std::size_t page = 0; page < loop.pages.size(); ++page) scenes.emplace_back(loop.pages[page].scene, moment.pages[page].look);
  }
  app::PlayedPart part;
  part.looks = roll.looks();
  part.pictures = std::move(roll).take_pictures();
  const auto received = app::played_part(to_bytes(part));
  for (const auto& [scene, look] : scenes) {
    const auto& pieces = received.looks[static_cast<std::size_t>(look)];
    placed += pieces.size();
    REQUIRE(put_together(pieces, received.pictures, panel) == painter.paint(scene));
  }
  CHECK(received.pictures.size() < placed / 2);
}
