#include "paint/pictures.h"

#include "paint/rounded.h"
#include "paint/surface.h"

#include <SDL_image.h>

#include <algorithm>
#include <cmath>

namespace foyer::paint {
namespace {

constexpr std::size_t bytes_of_an_entry = 1024;  // even a picture that failed takes some

Surface decode(Format format, const std::string& bytes) {
  SDL_RWops* source = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
  if (!source) return {};
  Surface decoded;
  switch (format) {
    case Format::png: decoded.reset(IMG_LoadPNG_RW(source)); break;
    case Format::jpeg: decoded.reset(IMG_LoadJPG_RW(source)); break;
    case Format::webp: decoded.reset(IMG_LoadWEBP_RW(source)); break;
  }
  SDL_RWclose(source);
  return decoded ? Surface(SDL_ConvertSurfaceFormat(decoded.get(), SDL_PIXELFORMAT_ARGB8888, 0)) : nullptr;
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

std::uint32_t pixel_at(const Bitmap& bitmap, int x, int y) {
  return bitmap.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap.size.width) + static_cast<std::size_t>(x)];
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

Bitmap load(const std::string& bytes, Size box, bool cover) {
  const std::optional<PictureHeader> header = read_header(bytes);
  if (!header) return {};
  const Surface surface = decode(header->format, bytes);
  if (!surface) return {};
  premultiply(*surface);
  const View view{static_cast<const std::uint32_t*>(surface->pixels), {surface->w, surface->h}, surface->pitch / 4};
  const Size turned = header->orientation >= 5 ? Size{box.height, box.width} : box;
  return upright(fitted(view, turned, cover), header->orientation);
}

}  // namespace

const Bitmap* Pictures::find(const layout::Picture& picture) {
  const std::optional<PictureFile> file = PictureFile::open(folders_, picture.file);
  if (!file) return nullptr;
  const Size box{picture.box.width, picture.box.height};
  const auto known = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) {
    return kept.file == picture.file && kept.state == file->state() && kept.box == box && kept.cover == picture.cover;
  });
  if (known != kept_.end()) {
    kept_.splice(kept_.begin(), kept_, known);
  } else {
    ++decoded_;
    kept_.push_front({picture.file, file->state(), box, picture.cover, load(file->bytes(), box, picture.cover)});
    make_room();
  }
  return &kept_.front().bitmap;
}

void Pictures::make_room() {
  std::size_t bytes = 0;
  auto kept = kept_.begin();
  while (kept != kept_.end() && (bytes += bytes_of_an_entry + 4 * kept->bitmap.pixels.size()) <= most_bytes_) ++kept;
  // The newest stays, however large, until it has been painted.
  kept_.erase(kept == kept_.begin() ? std::next(kept) : kept, kept_.end());
}

void Pictures::paint(const Canvas& canvas, const layout::Picture& picture) {
  if (is_empty(picture.box)) return;
  const Bitmap* bitmap = find(picture);
  if (!bitmap || bitmap->pixels.empty()) return;
  const Size size = bitmap->size;
  const Rect box{picture.box.x + (picture.box.width - size.width) / 2, picture.box.y + (picture.box.height - size.height) / 2, size.width,
                 size.height};
  const auto blend = [&](std::uint32_t& pixel, int x, int y, std::uint32_t coverage) {
    pixel = over(pixel, pixel_at(*bitmap, x - box.x, y - box.y), coverage);
  };
  each_row(canvas, Rounded(box, picture.radius), blend, [&](std::uint32_t* first, int x, int y, int count) {
    for (int i = 0; i < count; ++i) blend(first[i], x + i, y, 255);
  });
}

}  // namespace foyer::paint
