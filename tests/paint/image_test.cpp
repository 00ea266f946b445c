#include "paint/image.h"

#include "paint/pixels.h"
#include "paint/surface.h"
#include "source/temporary_folder.h"

#include <SDL_image.h>

#include <algorithm>

using namespace foyer;
using namespace foyer::paint;
using source::TemporaryFolder, source::text_of;

namespace {

Image colorful() {
  Image image{{20, 10}, {}};
  for (std::uint32_t i = 0; i < 200; ++i) image.pixels.push_back(0xFF000000U | i * 77'777U % 0x1000000U);
  return image;
}

std::size_t files_in(const TemporaryFolder& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

}  // namespace

TEST_CASE("A saved PNG holds the pixels of the image") {
  const TemporaryFolder folder;
  const auto saved = save_png(colorful(), folder / "slide.png");
  REQUIRE(saved);
  CHECK(*saved == folder / "slide.png");
  const Surface read(IMG_Load(saved->c_str()));
  REQUIRE(read);
  const Surface same(SDL_ConvertSurfaceFormat(read.get(), SDL_PIXELFORMAT_ARGB8888, 0));
  REQUIRE(Size{same->w, same->h} == Size{20, 10});
  const auto* pixels = static_cast<const std::uint32_t*>(same->pixels);
  CHECK(std::vector<std::uint32_t>(pixels, pixels + 200) == colorful().pixels);
}

TEST_CASE("The same image gives the same bytes") {
  const TemporaryFolder folder;
  REQUIRE(save_png(colorful(), folder / "a.png"));
  REQUIRE(save_png(colorful(), folder / "b.png"));
  CHECK(text_of(folder / "a.png") == text_of(folder / "b.png"));
  CHECK(files_in(folder) == 2);
}

TEST_CASE("A file that stands there is replaced") {
  const TemporaryFolder folder;
  source::write_file(folder / "slide.png", "old");
  REQUIRE(save_png(colorful(), folder / "slide.png"));
  CHECK(text_of(folder / "slide.png").substr(1, 3) == "PNG");
}

TEST_CASE("Where no file can be written, the reason names it and nothing is left behind") {
  const TemporaryFolder folder;
  const auto no_folder = save_png(colorful(), folder / "missing/slide.png");
  REQUIRE_FALSE(no_folder);
  CHECK(no_folder.error().find("missing/slide.png") != std::string::npos);
  std::filesystem::create_directory(folder / "slide.png");
  CHECK_FALSE(save_png(colorful(), folder / "slide.png"));
  CHECK(files_in(folder) == 1);
}
