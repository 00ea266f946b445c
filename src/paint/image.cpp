#include "paint/image.h"

#include "paint/encode.h"

#include <SDL.h>

#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

namespace foyer::paint {

Result<std::filesystem::path> save_png(const Image& image, const std::filesystem::path& path) {
  const auto failed = [&](const std::string& why) { return Error{"cannot write " + path.string() + ": " + why}; };
  const std::string bytes = encode({image.size, image.pixels}, Format::png);
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
