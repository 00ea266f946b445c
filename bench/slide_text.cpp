// Prints the texts of the slide that foyer shows then, for a program that draws the same ones, and for who asks where they stand.
//
//   slide_text EVENT TIME WIDTH HEIGHT
//
// First the colour of the ground, RRGGBB; then a line for each text: LEFT TOP WIDTH HEIGHT of the box
// it may be painted in, and then X BASELINE SIZE RRGGBB FONT-FILE TEXT.
#include "slide.h"

#include <cstdio>
#include <cstdlib>
#include <exception>

namespace {

unsigned rgb(foyer::Color color) { return unsigned{color.red} << 16U | unsigned{color.green} << 8U | color.blue; }

}  // namespace

int main(int count, char** arguments) try {
  if (count != 5) return 2;
  const auto slide = bench::slide_of(arguments[1], arguments[2], {std::atoi(arguments[3]), std::atoi(arguments[4])});
  std::printf("%06x\n", rgb(slide.scene.background));
  for (const auto& text : bench::texts_of(slide.scene)) {
    const auto box = foyer::layout::bounds(text);
    std::printf("%d %d %d %d ", box.x, box.y, box.width, box.height);
    std::printf("%d %d %d %06x ", text.at.x, text.at.y, text.font.size, rgb(text.color));
    std::printf("%s %s\n", bench::font_file(slide.theme, text.font).c_str(), text.text.c_str());
  }
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "slide_text: %s\n", error.what());
  return 1;
}
