#include "paint/image.h"

#include "paint/surface.h"

#include <SDL.h>
#include <SDL_image.h>

#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <memory>
#include <string>
#include <system_error>

namespace foyer::paint {
namespace {

/// Takes all that SDL writes: it would not notice a full disk itself.
std::size_t append(SDL_RWops* target, const void* bytes, std::size_t size, std::size_t count) {
  static_cast<std::string*>(target->hidden.unknown.data1)->append(static_cast<const char*>(bytes), size * count);
  return count;
}

/// The bytes of the PNG file; empty where SDL cannot make it, and SDL_GetError() says why.
std::string encode(const Image& image) {
  // SDL only reads from the pixels it is given here.
  auto* pixels = const_cast<std::uint32_t*>(image.pixels.data());
  const Surface surface(
      SDL_CreateRGBSurfaceWithFormatFrom(pixels, image.size.width, image.size.height, 32, image.size.width * 4, SDL_PIXELFORMAT_ARGB8888));
  const std::unique_ptr<SDL_RWops, decltype(&SDL_FreeRW)> target(SDL_AllocRW(), SDL_FreeRW);
  if (!surface || !target) return {};
  std::string bytes;
  target->hidden.unknown.data1 = &bytes;
  target->write = append;
  if (IMG_SavePNG_RW(surface.get(), target.get(), 0) != 0) return {};
  return bytes;
}

}  // namespace

Result<std::filesystem::path> save_png(const Image& image, const std::filesystem::path& path) {
  const auto failed = [&](const std::string& why) { return Error{"cannot write " + path.string() + ": " + why}; };
  const std::string bytes = encode(image);
  if (bytes.empty()) return failed(SDL_GetError());
  std::filesystem::path unfinished = path;
  unfinished += std::string(".").append(std::to_string(getpid())).append(".tmp");
  std::error_code problem;
  std::ofstream file(unfinished, std::ios::binary);
  file << bytes;
  file.close();
  if (!file) problem = std::error_code(errno, std::generic_category());
  if (!problem) std::filesystem::rename(unfinished, path, problem);
  if (!problem) return path;
  std::error_code ignored;
  std::filesystem::remove(unfinished, ignored);
  return failed(problem.message());
}

}  // namespace foyer::paint
