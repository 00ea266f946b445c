#include "paint/encode.h"

#include "paint/decode.h"
#include "support/catch.h"

using namespace foyer;

namespace {

constexpr int without_palette = 2, with_palette = 3, with_alpha = 6;  // the colour types of a PNG

// `colors` shades, over and over.
paint::Bitmap striped(std::uint32_t colors, std::uint32_t alpha = 255) {
  paint::Bitmap bitmap{{64, 32}, {}};
  for (std::uint32_t pixel = 0; pixel < 64 * 32; ++pixel) {
    const std::uint32_t color = pixel % colors;
    bitmap.pixels.push_back(alpha << 24U | (color / 256) << 8U | color % 256);
  }
  return bitmap;
}

int color_type(const std::string& png) { return png.at(25); }

}  // namespace

TEST_CASE("a PNG loses nothing, and is no larger than its colours ask for") {
  for (const auto& [colors, type] : {std::pair(1U, with_palette), {2U, with_palette}, {256U, with_palette}, {257U, without_palette}}) {
    const auto bitmap = striped(colors);
    const auto png = paint::encode(bitmap, paint::Format::png);
    INFO(colors << " colours");
    REQUIRE(png.size() > 26);
    CHECK(color_type(png) == type);
    const auto again = paint::decode_whole(png, 64);
    CHECK(again.size == bitmap.size);
    CHECK(again.pixels == bitmap.pixels);
  }
}

TEST_CASE("what can be seen through keeps its alpha") {
  auto bitmap = striped(1);
  bitmap.pixels[7] = 0x80402010;  // premultiplied
  const auto png = paint::encode(bitmap, paint::Format::png);
  CHECK(color_type(png) == with_alpha);
  CHECK(paint::decode_whole(png, 64).pixels[7] >> 24U == 0x80);
}

TEST_CASE("no picture makes no file") { CHECK(paint::encode({}, paint::Format::png).empty()); }
