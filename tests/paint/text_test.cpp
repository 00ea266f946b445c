#include "paint/text.h"

#include "paint/pixels.h"

using namespace foyer;
using namespace foyer::paint;
using namespace std::string_literals;
using layout::Face, layout::Font, layout::Text, layout::Weight;

namespace {

const Font plain{40, Weight::regular, Face::text, "en"};

Text line_of(Fonts& fonts, Point at, const std::string& text, Font font = plain, Color color = white) {
  return {at, fonts.width(text, font), text, std::move(font), color};
}

Image painted_line(const Text& text) {
  const Rect box = layout::bounds(text);
  return painted(scene_of({box.right() + 50, box.bottom() + 50}, {text}));
}

}  // namespace

TEST_CASE("Text stands on its baseline") {
  const auto all = fonts();
  const Rect ink_of_x = ink(painted_line(line_of(*all, {100, 200}, "x")));
  CHECK(ink_of_x.bottom() == Approx(200).margin(1));
  CHECK(ink_of_x.height == Approx(0.546 * 40).margin(2));  // Inter's x-height
  CHECK(ink_of_x.x >= 100);
}

TEST_CASE("The painted extent of a text is what was measured") {
  const auto all = fonts();
  for (int size : {26, 46, 84, 130}) {
    const Font font{size, Weight::semibold, Face::text, "en"};
    for (const char* text : {"Hamburg", "New productive forces", "NOW · UNTIL 10:30", "08:48"}) {
      CAPTURE(size, text);
      const Text line = line_of(*all, {50, 200}, text, font);
      const Rect extent = ink(painted_line(line));
      const int bearing = size / 8;  // letters keep a little room at both ends
      CHECK(extent.x >= 50);
      CHECK(extent.x <= 50 + bearing);
      CHECK(extent.right() <= 50 + line.width + 1);
      CHECK(extent.right() >= 50 + line.width - bearing);
    }
  }
}

TEST_CASE("A letter that reaches to the left of its place does so on the glass too") {
  const auto all = fonts();
  const Rect alone = ink(painted_line(line_of(*all, {100, 200}, "j")));
  const Text after = line_of(*all, {100, 200}, "Hj");
  const int advance = all->width("H", plain);
  const Rect both = ink(painted_line(after));
  CHECK(both.right() - alone.right() == Approx(advance).margin(2));
}

TEST_CASE("Nothing is painted outside the bounds of a text, however its accents are stacked", "[F30]") {
  const auto all = fonts();
  std::string stacked = "a";
  for (int i = 0; i < 60; ++i) stacked += "\u0301\u0323";
  const Text line = line_of(*all, {100, 200}, stacked + "ẨẪjg");
  const Rect extent = ink(painted_line(line));
  CHECK(layout::bounds(line).contains(extent));
}

TEST_CASE("What is made to upset a layout is painted inside the bounds of its text", "[F30]") {
  const auto all = fonts();
  std::string marks = "Z", endless;
  for (int i = 0; i < 500; ++i) marks += i % 2 == 0 ? "\u0301" : "\u0336";
  for (int i = 0; i < 8000; ++i) endless += i % 9 == 0 ? "\u0323" : "\u0301";
  for (const std::string& text :
       {marks, marks + "algo", "a" + endless, std::string(10'000, 'x'), "\u202E\u2067abc \u05D0\u05D1 \u2066\u2066"s,
        "\x01\x1B[31m\t\n\u200B\u2060\uFEFFx"s, "\uFDFD\U0001242B\u2E3B"s}) {
    CAPTURE(text.substr(0, 40));
    const Text line = line_of(*all, {100, 200}, text);
    const Rect extent = ink(painted_line(line));
    CHECK((extent.width == 0 || layout::bounds(line).contains(extent)));
  }
}

TEST_CASE("Usual text keeps within its bounds by itself") {
  const auto all = fonts();
  for (const char* text : {"ẨẪÅgjpqy", "中文标题", "नमस्ते कृष्ण", "สวัสดีครับ ผู้", "مرحبا بكم", "Ελληνικά", "😀"}) {
    const Text line = line_of(*all, {100, 200}, text);
    CAPTURE(text);
    const Rect extent = ink(painted_line(line));
    CHECK(extent.y > layout::bounds(line).y);
    CHECK(extent.bottom() < layout::bounds(line).bottom());
  }
}

TEST_CASE("Text takes its colour, and its alpha lets the ground through") {
  const auto all = fonts();
  const Font large{130, Weight::semibold, Face::text, "en"};
  const Image opaque = painted_line(line_of(*all, {50, 200}, "I", large, {10, 200, 30}));
  CHECK(std::count(opaque.pixels.begin(), opaque.pixels.end(), 0xFF0AC81EU) > 500);
  const Image half = painted_line(line_of(*all, {50, 200}, "I", large, {200, 100, 50, 51}));
  CHECK(std::count(half.pixels.begin(), half.pixels.end(), 0xFF28140AU) > 500);
}

TEST_CASE("Emoji keep their own colours and have no frame") {
  const auto all = fonts();
  const Text line = line_of(*all, {50, 100}, "😀");
  const Image image = painted_line(line);
  int yellow = 0;
  for (std::uint32_t one : image.pixels) yellow += red(one) > 200 && (one & 255U) < 120;
  CHECK(yellow > 400);
  CHECK(ink(image).right() <= 50 + line.width);
  for (int y = 0; y < 60; ++y) CHECK(pixel(image, 50 + line.width - 1, 60 + y) == black_pixel);
}

TEST_CASE("Text without anything to see paints nothing") {
  for (const char* text : {"", " ", "\u200B", "\x01"}) CHECK(ink(painted_line({{50, 100}, 40, text, plain, white})) == Rect{});
}
