#include "paint/encode.h"

#include "paint/surface.h"

#include <SDL_image.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace foyer::paint {
namespace {

constexpr std::size_t most_colors = 256;

// What decoding does, undone: files hold colour and alpha apart.
void unpremultiply(std::vector<std::uint32_t>& pixels) {
  for (auto& pixel : pixels) {
    const std::uint32_t alpha = pixel >> 24U;
    if (alpha == 255 || alpha == 0) continue;
    const auto channel = [&](unsigned shift) { return std::min(255U, ((pixel >> shift & 255U) * 255U + alpha / 2) / alpha) << shift; };
    pixel = alpha << 24U | channel(16) | channel(8) | channel(0);
  }
}

bool is_opaque(const std::vector<std::uint32_t>& pixels) {
  return std::all_of(pixels.begin(), pixels.end(), [](std::uint32_t pixel) { return pixel >> 24U == 255; });
}

struct Indexed {
  std::vector<std::uint8_t> pixels;
  std::vector<SDL_Color> colors;
};

// Nothing where there are more colours than a palette holds.
std::optional<Indexed> indexed(const std::vector<std::uint32_t>& pixels) {
  Indexed result;
  result.pixels.reserve(pixels.size());
  std::unordered_map<std::uint32_t, std::uint8_t> numbers;
  std::uint32_t last = ~pixels.front();
  for (const auto pixel : pixels) {
    if (pixel == last) {
      result.pixels.push_back(result.pixels.back());
      continue;
    }
    last = pixel;
    const auto [number, is_new] = numbers.try_emplace(pixel, static_cast<std::uint8_t>(result.colors.size()));
    if (is_new && result.colors.size() == most_colors) return {};
    if (is_new)
      result.colors.push_back(
          {static_cast<std::uint8_t>(pixel >> 16U), static_cast<std::uint8_t>(pixel >> 8U), static_cast<std::uint8_t>(pixel), 255});
    result.pixels.push_back(number->second);
  }
  return result;
}

Surface surface_of(std::vector<std::uint8_t>& pixels, Size size, int depth, int bytes, Uint32 format) {
  return Surface(SDL_CreateRGBSurfaceWithFormatFrom(pixels.data(), size.width, size.height, depth, size.width * bytes, format));
}

// Takes all that SDL writes.
std::size_t append(SDL_RWops* target, const void* bytes, std::size_t size, std::size_t count) {
  static_cast<std::string*>(target->hidden.unknown.data1)->append(static_cast<const char*>(bytes), size * count);
  return count;
}

std::string saved(SDL_Surface* surface, Format format) {
  const std::unique_ptr<SDL_RWops, decltype(&SDL_FreeRW)> target(SDL_AllocRW(), SDL_FreeRW);
  if (!surface || !target) return {};
  std::string bytes;
  target->hidden.unknown.data1 = &bytes;
  target->write = append;
  constexpr int quality = 95;
  const int failed = format == Format::jpeg ? IMG_SaveJPG_RW(surface, target.get(), 0, quality) : IMG_SavePNG_RW(surface, target.get(), 0);
  return failed != 0 ? std::string() : bytes;
}

std::string png_with_palette(Indexed& picture, Size size) {
  const auto surface = surface_of(picture.pixels, size, 8, 1, SDL_PIXELFORMAT_INDEX8);
  if (!surface || SDL_SetPaletteColors(surface->format->palette, picture.colors.data(), 0, static_cast<int>(picture.colors.size())) != 0)
    return {};
  surface->format->palette->ncolors = static_cast<int>(picture.colors.size());
  return saved(surface.get(), Format::png);
}

}  // namespace

std::string encode(Bitmap bitmap, Format format) {
  auto& [size, pixels] = bitmap;
  if (pixels.empty()) return {};
  unpremultiply(pixels);
  const bool is_plain = format == Format::png && is_opaque(pixels);
  if (auto picture = is_plain ? indexed(pixels) : std::nullopt) return png_with_palette(*picture, size);
  const Surface surface(
      SDL_CreateRGBSurfaceWithFormatFrom(pixels.data(), size.width, size.height, 32, size.width * 4, SDL_PIXELFORMAT_ARGB8888));
  if (!is_plain || !surface) return saved(surface.get(), format);
  const Surface without_alpha(SDL_ConvertSurfaceFormat(surface.get(), SDL_PIXELFORMAT_RGB24, 0));
  return saved(without_alpha.get(), format);
}

}  // namespace foyer::paint
