// Pictures: found out from their first bytes, decoded, turned and scaled into a box.
#include "app/picture_fault.h"
#include "layout/scene.h"
#include "paint/picture_file.h"
#include "paint/pictures.h"

#include "fuzz/folder.h"
#include "fuzz/input.h"

#include <vector>

namespace foyer::fuzz {
namespace {

constexpr Size glass{64, 48};
constexpr std::uint32_t ground = 0xFF102030;

}  // namespace

void take(std::string_view bytes) {
  static const Folder folder;
  write_file(folder.path() / "a", bytes);
  const auto header = paint::read_header(bytes);
  hold(header.has_value() == app::fault_of_picture(bytes).empty(), "what cannot be shown is explained, and nothing else");
  if (header) {
    hold(header->size.width <= paint::most_picture_side && header->size.height <= paint::most_picture_side, "no side is too long");
    hold(std::int64_t{header->size.width} * header->size.height <= paint::most_picture_pixels, "there are not too many pixels");
    hold(header->orientation >= 1 && header->orientation <= 8, "it can be turned");
  }
  paint::Pictures pictures(folder.path());
  paint::Image image{glass, std::vector<std::uint32_t>(std::size_t{glass.width} * glass.height, ground)};
  for (const bool cover : {true, false}) pictures.paint({image, {0, 0, glass.width, glass.height}}, {{8, 4, 40, 32}, "a", 5, cover});
  for (int y = 0; y < glass.height; ++y) {
    for (int x = 0; x < glass.width; ++x) {
      const auto pixel = image.pixels[static_cast<std::size_t>(y * glass.width + x)];
      hold(pixel >> 24U == 255, "the glass stays opaque");
      hold(pixel == ground || (x >= 8 && x < 48 && y >= 4 && y < 36), "nothing is painted beside the box");
    }
  }
}

}  // namespace foyer::fuzz
