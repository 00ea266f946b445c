#include "layout/mirror.h"

#include "support/catch.h"

using namespace foyer;
using namespace foyer::layout;

namespace {

const Color green{0, 128, 64};

Scene some_of_everything() {
  const Font font{40, Weight::semibold, Face::display, "ar"};
  return {{1920, 1080},
          green,
          {Fill{{56, 100, 500, 80}, green, 14}, Shade{{84, 300, 120, 120}, green, green, 60},
           Text{{84, 500}, 310, "09:30 – 10:30", font, green}, Picture{{960, 0, 960, 1080}, "news.png", 0, true},
           Pattern{{0, 0, 960, 1080}, green, green, green}, QrCode{{1600, 800, 236, 236}, "https://example.org", green, green, 8}}};
}

}  // namespace

TEST_CASE("a mirrored scene has every box as far from the right as it was from the left") {
  const Scene before = some_of_everything(), after = mirrored(before);
  REQUIRE(after.commands.size() == before.commands.size());
  for (std::size_t i = 0; i < before.commands.size(); ++i) {
    const Rect old_box = bounds(before.commands[i]), new_box = bounds(after.commands[i]);
    CHECK(new_box.right() == 1920 - old_box.x);
    CHECK(new_box == Rect{new_box.x, old_box.y, old_box.width, old_box.height});
  }
}

TEST_CASE("mirroring leaves what stands in the boxes as it is") {
  const Scene after = mirrored(some_of_everything());
  CHECK(std::get<Text>(after.commands[2]).text == "09:30 – 10:30");
  CHECK(std::get<Picture>(after.commands[3]).file == "news.png");
}

TEST_CASE("mirrored twice, a scene is as it was") { CHECK(mirrored(mirrored(some_of_everything())) == some_of_everything()); }
