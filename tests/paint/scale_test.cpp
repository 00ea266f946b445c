#include "paint/scale.h"

#include "support/catch.h"

using namespace foyer;
using namespace foyer::paint;

namespace {

Bitmap bitmap_of(Size size, std::vector<std::uint32_t> pixels) { return {size, std::move(pixels)}; }

Bitmap scaled_whole(const Bitmap& bitmap, Size size) {
  return scaled({bitmap.pixels.data(), bitmap.size, bitmap.size.width},
                {0, 0, static_cast<double>(bitmap.size.width), static_cast<double>(bitmap.size.height)}, size);
}

}  // namespace

TEST_CASE("A picture at its own size is left as it is") {
  const Bitmap bitmap = bitmap_of({3, 2}, {1, 2, 3, 0xFF112233, 5, 6});
  CHECK(scaled_whole(bitmap, {3, 2}).pixels == bitmap.pixels);
}

TEST_CASE("A shrinking picture is averaged by area") {
  const Bitmap bitmap = bitmap_of({4, 2}, {0xFF000000, 0xFFFFFFFF, 0xFF000000, 0xFF000000, 0xFFFFFFFF, 0xFF000000, 0xFF000000, 0xFF000000});
  CHECK(scaled_whole(bitmap, {2, 1}).pixels == std::vector<std::uint32_t>{0xFF808080, 0xFF000000});
  CHECK(scaled_whole(bitmap, {1, 1}).pixels == std::vector<std::uint32_t>{0xFF404040});
}

TEST_CASE("Pixels that are cut in two count by their parts") {
  const Bitmap bitmap = bitmap_of({3, 1}, {0xFF000000, 0xFF969696, 0xFF000000});
  CHECK(scaled_whole(bitmap, {2, 1}).pixels == std::vector<std::uint32_t>{0xFF323232, 0xFF323232});
}

TEST_CASE("A growing picture is interpolated and keeps its edges") {
  const Bitmap bitmap = bitmap_of({2, 1}, {0xFF000000, 0xFFC8C8C8});
  CHECK(scaled_whole(bitmap, {4, 1}).pixels == std::vector<std::uint32_t>{0xFF000000, 0xFF323232, 0xFF969696, 0xFFC8C8C8});
}

TEST_CASE("One pixel grows to any size, and any size shrinks to one pixel") {
  const Bitmap one = bitmap_of({1, 1}, {0xFF123456});
  CHECK(scaled_whole(one, {5, 3}).pixels == std::vector<std::uint32_t>(15, 0xFF123456));
  const Bitmap large = bitmap_of({97, 31}, std::vector<std::uint32_t>(97 * 31, 0x80402010));
  CHECK(scaled_whole(large, {1, 1}).pixels == std::vector<std::uint32_t>{0x80402010});
}

TEST_CASE("Only the part that was asked for is used") {
  const Bitmap bitmap = bitmap_of({4, 1}, {0xFF0000FF, 0xFF00FF00, 0xFF00FF00, 0xFFFF0000});
  const Bitmap middle = scaled({bitmap.pixels.data(), bitmap.size, 4}, {1, 0, 2, 1}, {6, 2});
  CHECK(std::count(middle.pixels.begin(), middle.pixels.end(), 0xFF00FF00) >= 8);
}
