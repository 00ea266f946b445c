#include "paint/qr.h"

#include "paint/pixels.h"

#include <qrcodegen.hpp>

using namespace foyer;
using namespace foyer::paint;
using layout::QrCode;

TEST_CASE("A code's modules are whole pixels, centred, with a quiet zone of four") {
  const std::string text = "https://example.org/session/42";
  const auto expected = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
  const int count = expected.getSize(), side = 270, module = side / (count + 8);
  const Image image = painted(scene_of({side, side}, {QrCode{{0, 0, side, side}, text, green, white}}));
  const int start = (side - count * module) / 2;
  CHECK(start >= 4 * module);
  for (int y = 0; y < count; ++y) {
    for (int x = 0; x < count; ++x) {
      const std::uint32_t wanted = expected.getModule(x, y) ? 0xFF008000 : white_pixel;
      const int left = start + x * module, top = start + y * module;
      CHECK(pixel(image, left, top) == wanted);
      CHECK(pixel(image, left + module - 1, top + module - 1) == wanted);
    }
  }
  CHECK(pixel(image, start - 1, start) == white_pixel);
}

TEST_CASE("A text too long for a code, and a box too small for one, paint nothing") {
  const QrCode too_long{{0, 0, 100, 100}, std::string(4000, 'x'), green, white};
  const QrCode too_small{{0, 0, 20, 20}, "https://example.org", green, white};
  CHECK(ink(painted(scene_of({100, 100}, {too_long}))) == Rect{});
  CHECK(ink(painted(scene_of({100, 100}, {too_small}))) == Rect{});
}

TEST_CASE("The ground of a code has rounded corners") {
  const Image image = painted(scene_of({270, 270}, {QrCode{{0, 0, 270, 270}, "x", green, white, 16}}));
  CHECK(pixel(image, 0, 0) == black_pixel);
  CHECK(pixel(image, 16, 0) == white_pixel);
}
