#include "paint/decode.h"

#include "paint/made_pictures.h"
#include "paint/picture_file.h"
#include "paint/pixels.h"
#include "source/temporary_folder.h"

#include <sys/resource.h>

#include <random>
#include <utility>
#include <vector>

using namespace foyer;
using namespace foyer::paint;
using source::text_of;

namespace {

std::string sample(const std::string& name) {
  const std::string bytes = text_of("tests/fuzz/corpus/picture/" + name);
  REQUIRE_FALSE(bytes.empty());
  return bytes;
}

/// The most memory that this program has held at once.
long peak_kilobytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss;
}

}  // namespace

TEST_CASE("A header that lies is refused before anything is decoded", "[F36]") {
  const std::string lie = png_that_claims(30'000, 30'000);
  const long before = peak_kilobytes();
  CHECK(decode(lie, {400, 300}, true).pixels.empty());
  CHECK(decode_whole(lie, 4000).pixels.empty());
  CHECK(peak_kilobytes() - before < 1024);
}

TEST_CASE("A picture that unpacks to half a gigabyte is refused before it does", "[F37]") {
  const std::string bomb = black_png(12'000, 12'000);
  CHECK(bomb.size() < 100'000);
  const long before = peak_kilobytes();
  CHECK(decode(bomb, {400, 300}, true).pixels.empty());
  CHECK(peak_kilobytes() - before < 1024);
}

TEST_CASE("Five thousand damaged pictures do no harm", "[F38]") {
  std::minstd_rand random(1);
  for (const char* name : {"a-png", "b-png", "c-png", "a-jpg", "c-jpg", "turned-jpg", "a-webp", "b-webp"}) {
    const std::string whole = sample(name);
    for (int seed = 0; seed < 5000 / 8; ++seed) {
      std::string damaged = whole;
      for (std::size_t flips = 1 + random() % 4; flips > 0; --flips)
        damaged[random() % damaged.size()] ^= static_cast<char>(1U << random() % 8);
      if (seed % 5 == 0) damaged.resize(random() % damaged.size());
      const Bitmap bitmap = decode(damaged, {16, 12}, true);
      CHECK((bitmap.pixels.empty() || bitmap.size == Size{16, 12}));
    }
  }
}

TEST_CASE("No decoder but those of PNG, JPEG and WebP sees a file", "[F39]") {
  const std::vector<std::pair<const char*, std::string>> table{{"XCF", "gimp xcf file\0"s},
                                                               {"PCX", "\x0A\x05\x01\x08"s},
                                                               {"LBM", "FORM\0\0\0\x20ILBM"s},
                                                               {"TIFF", "II*\0\x08\0\0\0"s},
                                                               {"BMP", "BM\x36\0\0\0"s},
                                                               {"GIF", "GIF89a\1\0\1\0"s},
                                                               {"PNM", "P6\n1 1\n255\n"s},
                                                               {"XPM", "/* XPM */"s},
                                                               {"ICO", "\0\0\1\0\1\0"s},
                                                               {"QOI", "qoif\0\0\0\1"s},
                                                               {"SVG", "<svg width='9'/>"s},
                                                               {"AVIF",
                                                                "\0\0\0\x20"
                                                                "ftypavif"s},
                                                               {"JXL", "\xFF\x0A\xFA\x1F"s},
                                                               {"TGA", "\0\0\x02\0\0\0\0\0"s},
                                                               {"XV", "P7 332\n"s}};
  for (const auto& [format, bytes] : table) {
    INFO(format);
    CHECK_FALSE(read_header(bytes + std::string(64, '\0')));
    CHECK(decode(bytes + std::string(64, '\0'), {16, 12}, true).pixels.empty());
  }
}

TEST_CASE("Whatever way a picture is stored, its colours are right", "[F43]") {
  // Each fades from red at the top to blue at the bottom.
  for (const char* name : {"a-png", "b-png", "c-png", "animated-png", "profile-png", "a-jpg", "b-jpg", "c-jpg", "a-webp", "b-webp"}) {
    INFO(name);
    const Bitmap bitmap = decode(sample(name), {9, 7}, true);
    REQUIRE(bitmap.size == Size{9, 7});
    const auto top = bitmap.pixels.front(), bottom = bitmap.pixels.back();
    CHECK(red(top) > 200);
    CHECK((top & 255U) < 60);
    CHECK(red(bottom) < 60);
    CHECK((bottom & 255U) > 200);
  }
}
