#include "layout/scene.h"

#include "layout/canvas.h"

#include "support/catch.h"

using namespace foyer;
using namespace foyer::layout;

namespace {

const Color white{255, 255, 255}, green{0, 128, 0};

Scene scene_of(std::vector<Command> commands) { return {{400, 300}, {11, 31, 26}, std::move(commands)}; }

Fill fill_at(int x, int y) { return {{x, y, 10, 10}, white}; }

}  // namespace

TEST_CASE("A scene prints one command a line") {
  const Scene scene = scene_of({
      Fill{{84, 176, 1752, 2}, green, 0},
      Fill{{1, 2, 3, 4}, {255, 0, 0, 128}, 14},
      Shade{{84, 700, 150, 150}, white, green, 75},
      Text{{84, 120}, 340, "say \"hi\"\\\n", {40, Weight::semibold, Face::display, "zh-Hans"}, white},
      Text{{84, 160}, 10, "x", {30}, white},
      Picture{{0, 0, 960, 1080}, "a/b.jpg", 8, true},
      Picture{{0, 0, 960, 1080}, "logo.png", 0, false},
      Pattern{{0, 0, 960, 1080}, white, green, white},
      QrCode{{1566, 650, 270, 270}, "https://example.org", green, white, 16},
  });
  CHECK(to_string(scene) ==
        "scene 400x300 #0b1f1a\n"
        "fill 84,176 1752x2 #008000\n"
        "fill 1,2 3x4 #ff000080 radius 14\n"
        "shade 84,700 150x150 #ffffff to #008000 radius 75\n"
        "text 84,120 width 340 \"say \\\"hi\\\"\\\\\\n\" 40px semibold display zh-Hans #ffffff\n"
        "text 84,160 width 10 \"x\" 30px #ffffff\n"
        "picture 0,0 960x1080 \"a/b.jpg\" cover radius 8\n"
        "picture 0,0 960x1080 \"logo.png\" fit\n"
        "pattern 0,0 960x1080 glow #ffffff ground #008000 line #ffffff\n"
        "qr-code 1566,650 270x270 \"https://example.org\" #008000 on #ffffff radius 16\n");
}

TEST_CASE("A command paints inside its box") {
  CHECK(bounds(fill_at(3, 4)) == Rect{3, 4, 10, 10});
  CHECK(bounds(QrCode{{5, 6, 70, 80}, "x", green, white}) == Rect{5, 6, 70, 80});
}

TEST_CASE("The bounds of a text reach from its ascenders to its descenders and hold its whole width") {
  const Rect box = bounds(Text{{100, 200}, 300, "Agqy", {40}, white});
  CHECK(box.contains({100, 200 - 40, 300, 40 + 10}));
  CHECK(Rect{100 - 10, 200 - 50, 300 + 20, 50 + 20}.contains(box));
}

TEST_CASE("Equal scenes differ nowhere") {
  CHECK(difference(scene_of({}), scene_of({})) == Rect{});
  CHECK(difference(scene_of({fill_at(1, 1)}), scene_of({fill_at(1, 1)})) == Rect{});
}

TEST_CASE("Another size or background differs everywhere") {
  const Scene scene = scene_of({fill_at(1, 1)});
  Scene larger = scene, brighter = scene;
  larger.size = {500, 600};
  brighter.background = white;
  CHECK(difference(scene, larger) == Rect{0, 0, 500, 600});
  CHECK(difference(scene, brighter) == Rect{0, 0, 400, 300});
}

TEST_CASE("A command that moved differs where it was and where it is") {
  const Scene before = scene_of({fill_at(1, 1), fill_at(50, 50), fill_at(200, 1)});
  const Scene after = scene_of({fill_at(1, 1), fill_at(70, 90), fill_at(200, 1)});
  CHECK(difference(before, after) == Rect{50, 50, 30, 50});
}

TEST_CASE("What stays between two changes is not counted") {
  const Scene before = scene_of({fill_at(20, 20), Fill{{0, 0, 400, 300}, green}, fill_at(60, 20)});
  const Scene after = scene_of({fill_at(22, 20), Fill{{0, 0, 400, 300}, green}, fill_at(60, 23)});
  CHECK(difference(before, after) == Rect{20, 20, 50, 13});
}

TEST_CASE("A command that comes or goes differs in its own box only") {
  const Scene shorter = scene_of({fill_at(1, 1), fill_at(200, 1)});
  const Scene longer = scene_of({fill_at(1, 1), fill_at(50, 60), fill_at(200, 1)});
  CHECK(difference(shorter, longer) == Rect{50, 60, 10, 10});
  CHECK(difference(longer, shorter) == Rect{50, 60, 10, 10});
  CHECK(difference(scene_of({}), shorter) == Rect{1, 1, 209, 10});
}

TEST_CASE("Repeated commands are not counted twice from both ends") {
  const Scene once = scene_of({fill_at(1, 1)});
  const Scene twice = scene_of({fill_at(1, 1), fill_at(1, 1)});
  CHECK(difference(once, twice) == Rect{1, 1, 10, 10});
}

TEST_CASE("A difference never reaches out of the glass") {
  const Scene before = scene_of({});
  CHECK(difference(before, scene_of({fill_at(-5, 295)})) == Rect{0, 295, 5, 5});
  CHECK(difference(before, scene_of({fill_at(900, 900)})) == Rect{});
}

TEST_CASE("Lines stand farther apart where a language stacks marks, and never closer than asked for") {
  const auto height = [](const char* language, double factor) {
    return layout::line_height({100, layout::Weight::regular, layout::Face::text, language}, factor);
  };
  CHECK(height("en", 1.1) == 110);
  CHECK(height("th", 1.1) == 130);
  CHECK(height("ar-EG", 1.1) == 130);
  CHECK(height("th", 1.4) == 140);
  CHECK(height("thx", 1.1) == 110);
}
