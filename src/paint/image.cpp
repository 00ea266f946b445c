#include "paint/image.h"

#include "paint/surface.h"

#include <SDL.h>
#include <SDL_image.h>

#include <unistd.h>

#include <system_error>

namespace foyer::paint {

Result<std::filesystem::path> save_png(const Image& image, const std::filesystem::path& path) {
  const auto failed = [&](const std::string& why) { return Error{"cannot write " + path.string() + ": " + why}; };
  // SDL only reads from the pixels it is given here.
  auto* pixels = const_cast<std::uint32_t*>(image.pixels.data());
  const Surface surface(
      SDL_CreateRGBSurfaceWithFormatFrom(pixels, image.size.width, image.size.height, 32, image.size.width * 4, SDL_PIXELFORMAT_ARGB8888));
  if (!surface) return failed(SDL_GetError());
  std::filesystem::path unfinished = path;
  unfinished += "." + std::to_string(getpid()) + ".tmp";
  std::error_code problem;
  if (IMG_SavePNG(surface.get(), unfinished.c_str()) != 0) {
    const std::string why = SDL_GetError();
    std::filesystem::remove(unfinished, problem);
    return failed(why);
  }
  std::filesystem::rename(unfinished, path, problem);
  if (problem) {
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    return failed(problem.message());
  }
  return path;
}

}  // namespace foyer::paint
