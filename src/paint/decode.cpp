#include "paint/decode.h"

#include "paint/canvas.h"
#include "paint/surface.h"

#include <SDL_image.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace foyer::paint {
namespace {

/// SDL_image gives the four inks of a CMYK JPEG as they are stored, cyan first.
Surface from_inks(const SDL_Surface& inks, bool inverted) {
  Surface result(SDL_CreateRGBSurfaceWithFormat(0, inks.w, inks.h, 32, SDL_PIXELFORMAT_ARGB8888));
  for (int y = 0; result && y < inks.h; ++y) {
    const auto* from = static_cast<const unsigned char*>(inks.pixels) + std::ptrdiff_t{y} * inks.pitch;
    auto* to = reinterpret_cast<std::uint32_t*>(static_cast<unsigned char*>(result->pixels) + std::ptrdiff_t{y} * result->pitch);
    for (int x = 0; x < inks.w; ++x, from += 4) {
      const auto channel = [&](int ink) -> std::uint32_t {
        return inverted ? times(from[ink], from[3]) : times(255U - from[ink], 255U - from[3]);
      };
      to[x] = 0xFF000000U | channel(0) << 16U | channel(1) << 8U | channel(2);
    }
  }
  return result;
}

Surface opened(const PictureHeader& header, std::string_view bytes) {
  SDL_RWops* source = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
  if (!source) return {};
  Surface decoded;
  switch (header.format) {
    case Format::png: decoded.reset(IMG_LoadPNG_RW(source)); break;
    case Format::jpeg: decoded.reset(IMG_LoadJPG_RW(source)); break;
    case Format::webp: decoded.reset(IMG_LoadWEBP_RW(source)); break;
  }
  SDL_RWclose(source);
  if (!decoded) return {};
  const bool has_inks = header.format == Format::jpeg && decoded->format->BytesPerPixel == 4;
  if (has_inks) return from_inks(*decoded, header.is_of_adobe);
  return Surface(SDL_ConvertSurfaceFormat(decoded.get(), SDL_PIXELFORMAT_ARGB8888, 0));
}

void premultiply(SDL_Surface& surface) {
  for (int y = 0; y < surface.h; ++y) {
    auto* row = reinterpret_cast<std::uint32_t*>(static_cast<unsigned char*>(surface.pixels) + std::ptrdiff_t{y} * surface.pitch);
    for (int x = 0; x < surface.w; ++x) {
      const std::uint32_t pixel = row[x], alpha = pixel >> 24U;
      if (alpha == 255) continue;
      const auto channel = [&](unsigned shift) { return times(pixel >> shift & 255U, alpha) << shift; };
      row[x] = alpha << 24U | channel(16) | channel(8) | channel(0);
    }
  }
}

/// The bitmap turned and mirrored as its EXIF orientation asks for.
Bitmap upright(Bitmap stored, int orientation) {
  if (orientation == 1) return stored;
  const bool transposed = orientation >= 5;
  const bool flip_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool flip_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  const Size from = stored.size;
  Bitmap result{transposed ? Size{from.height, from.width} : from, {}};
  result.pixels.reserve(stored.pixels.size());
  for (int y = 0; y < result.size.height; ++y) {
    for (int x = 0; x < result.size.width; ++x) {
      const int column = transposed ? y : x, row = transposed ? x : y;
      const int from_x = flip_x ? from.width - 1 - column : column, from_y = flip_y ? from.height - 1 - row : row;
      result.pixels.push_back(pixel_at(stored, from_x, from_y));
    }
  }
  return result;
}

/// Scaled to cover the box, cut evenly at both ends; or as large as fits inside.
Bitmap fitted(const View& picture, Size box, bool cover) {
  const double across = double(box.width) / picture.size.width, down = double(box.height) / picture.size.height;
  if (cover) {
    const double scale = std::max(across, down);
    const double width = box.width / scale, height = box.height / scale;
    return scaled(picture, {(picture.size.width - width) / 2, (picture.size.height - height) / 2, width, height}, box);
  }
  const double scale = std::min(across, down);
  const auto sized = [&](int length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
  return scaled(picture, {0, 0, double(picture.size.width), double(picture.size.height)},
                {sized(picture.size.width), sized(picture.size.height)});
}

}  // namespace

void load_decoders() { IMG_Init(IMG_INIT_PNG | IMG_INIT_JPG | IMG_INIT_WEBP); }

Bitmap decode(std::string_view bytes, Size box, bool cover) {
  const std::optional<PictureHeader> header = read_header(bytes);
  if (!header) return {};
  const Surface surface = opened(*header, bytes);
  if (!surface) return {};
  premultiply(*surface);
  const View view{static_cast<const std::uint32_t*>(surface->pixels), {surface->w, surface->h}, surface->pitch / 4};
  const Size turned = header->orientation >= 5 ? Size{box.height, box.width} : box;
  return upright(fitted(view, turned, cover), header->orientation);
}

Bitmap decode_whole(std::string_view bytes, int most_side) {
  const std::optional<PictureHeader> header = read_header(bytes);
  if (!header) return {};
  const auto [width, height] = header->orientation >= 5 ? Size{header->size.height, header->size.width} : header->size;
  return decode(bytes, {std::min(width, most_side), std::min(height, most_side)}, false);
}

}  // namespace foyer::paint
