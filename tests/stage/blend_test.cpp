#include "stage/blend.h"

#include "pictures.h"
#include "support/catch.h"

#include <algorithm>

using namespace foyer;
using namespace foyer::stage;

namespace {

/// Every pair of two channel values once.
constexpr Size all_pairs{256, 256};

paint::Image old_values() {
  auto image = plain(all_pairs, 0);
  for (std::size_t at = 0; at < image.pixels.size(); ++at) image.pixels[at] = 0xFF000000U | static_cast<std::uint32_t>(at % 256);
  return image;
}

paint::Image new_values() {
  auto image = plain(all_pairs, 0);
  for (std::size_t at = 0; at < image.pixels.size(); ++at) image.pixels[at] = 0xFF000000U | static_cast<std::uint32_t>(at / 256);
  return image;
}

paint::Image mixed(const paint::Image& from, const paint::Image& to, int weight) {
  auto out = plain(from.size, 0);
  blend(from.pixels.data(), to.pixels.data(), out.pixels.data(), out.pixels.size(), weight);
  return out;
}

}  // namespace

TEST_CASE("a blend is exact at both ends, for every pair of values") {
  CHECK(mixed(old_values(), new_values(), 0) == old_values());
  CHECK(mixed(old_values(), new_values(), full_weight) == new_values());
}

TEST_CASE("a blend never leaves the two values, and moves from the one to the other without a step back") {
  const auto from = old_values(), to = new_values();
  auto before = from;
  bool orderly = true;
  for (int weight = 1; weight <= full_weight; ++weight) {
    const auto now = mixed(from, to, weight);
    for (std::size_t at = 0; at < now.pixels.size(); ++at) {
      const auto [low, high] = std::minmax(before.pixels[at], to.pixels[at]);
      orderly = orderly && low <= now.pixels[at] && now.pixels[at] <= high;
    }
    before = now;
  }
  CHECK(orderly);
}

TEST_CASE("a blend is the rounded mean of both values by their weights, for every pair of values and every weight") {
  const auto from = old_values(), to = new_values();
  bool right = true;
  for (std::uint32_t weight = 0; weight <= full_weight; ++weight) {
    const auto now = mixed(from, to, static_cast<int>(weight));
    for (std::uint32_t at = 0; at < now.pixels.size(); ++at) {
      const std::uint32_t mean = (at % 256 * (full_weight - weight) + at / 256 * weight + 128) / 256;
      right = right && now.pixels[at] == (0xFF000000U | mean);
    }
  }
  CHECK(right);
}

TEST_CASE("every channel of a pixel and every place in a row blends alike") {
  const auto from = busy({37, 1}, 1), to = busy({37, 1}, 2);
  for (const int weight : {1, 77, 128, 255}) {
    const auto row = mixed(from, to, weight);
    for (std::size_t at = 0; at < row.pixels.size(); ++at) {
      for (const unsigned shift : {0U, 8U, 16U, 24U}) {
        const auto channel = [&](const paint::Image& image) { return static_cast<int>(image.pixels[at] >> shift & 0xFF); };
        CHECK(channel(row) == (channel(from) * (full_weight - weight) + channel(to) * weight + 128) / full_weight);
      }
    }
  }
}

TEST_CASE("opaque pixels blend to opaque pixels, each channel by itself, rounded") {
  CHECK(mixed(plain({1, 1}, 0xFF000000U), plain({1, 1}, 0xFFFF8001U), 128).pixels.front() == 0xFF804001U);
}

TEST_CASE("a blend may be written over one of its pictures, and rows need no special length") {
  const Size odd{7, 3};
  const auto to = busy(odd, 2);
  auto image = busy(odd, 1);
  const auto expected = mixed(image, to, 77);
  blend(image.pixels.data(), to.pixels.data(), image.pixels.data(), image.pixels.size(), 77);
  CHECK(image == expected);
}
