#include "stage/surface_glass.h"

#include "stage/blend.h"

#include <SDL.h>

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace foyer::stage {
namespace {

Size size_of(const SDL_Surface* surface) { return surface == nullptr ? Size{} : Size{surface->w, surface->h}; }

/// The pixels of an Image are those of this format, with nothing to convert.
bool holds_our_pixels(const SDL_Surface* surface) {
  return surface->format->format == SDL_PIXELFORMAT_ARGB8888 || surface->format->format == SDL_PIXELFORMAT_RGB888;
}

std::uint8_t* pixel_at(SDL_Surface* surface, int x, int y) {
  return static_cast<std::uint8_t*>(surface->pixels) + std::ptrdiff_t{y} * surface->pitch +
         std::ptrdiff_t{x} * surface->format->BytesPerPixel;
}

const std::uint32_t* pixel_at(const paint::Image& image, int x, int y) {
  return image.pixels.data() + std::ptrdiff_t{y} * image.size.width + x;
}

void copy(const std::uint32_t* from, int pitch, SDL_Surface* to, Rect box) {
  const Uint32 format = to->format->format;
  SDL_ConvertPixels(box.width, box.height, holds_our_pixels(to) ? format : Uint32{SDL_PIXELFORMAT_ARGB8888}, from, pitch, format,
                    pixel_at(to, box.x, box.y), to->pitch);
}

/// Draws that part of the image as far as there is room; gives the place on the surface that it took.
Rect draw(SDL_Surface* surface, const paint::Image& image, Rect part) {
  const Rect box = visible(part, image.size, size_of(surface));
  const Point at = corner(image.size, size_of(surface));
  const Rect place{at.x + box.x, at.y + box.y, box.width, box.height};
  if (!is_empty(box)) copy(pixel_at(image, box.x, box.y), image.size.width * int{sizeof(std::uint32_t)}, surface, place);
  return place;
}

void fill(SDL_Surface* surface, std::uint32_t pixel) {
  const auto channel = [pixel](unsigned shift) { return static_cast<Uint8>(pixel >> shift); };
  SDL_FillRect(surface, nullptr, SDL_MapRGB(surface->format, channel(16), channel(8), channel(0)));
}

void blend_into(SDL_Surface* surface, const paint::Image& from, const paint::Image& to, int weight) {
  const int width = to.size.width;
  std::vector<std::uint32_t> row(holds_our_pixels(surface) ? 0 : static_cast<std::size_t>(width));
  for (int y = 0; y < to.size.height; ++y) {
    auto* out = row.empty() ? reinterpret_cast<std::uint32_t*>(pixel_at(surface, 0, y)) : row.data();
    blend(pixel_at(from, 0, y), pixel_at(to, 0, y), out, static_cast<std::size_t>(width), weight);
    if (!row.empty()) copy(row.data(), width * int{sizeof(std::uint32_t)}, surface, {0, y, width, 1});
  }
}

Handed hand_over(SDL_Window* window, const SDL_Surface* surface) {
  return SDL_UpdateWindowSurface(window) == 0 ? Handed(area(surface->w, surface->h)) : std::nullopt;
}

}  // namespace

SurfaceGlass::~SurfaceGlass() {
#if SDL_VERSION_ATLEAST(2, 28, 0)  // from then on a window that has a surface may have no renderer
  SDL_DestroyWindowSurface(window_);
#endif
}

Size SurfaceGlass::size() const { return size_of(SDL_GetWindowSurface(window_)); }

Handed SurfaceGlass::show(const paint::Image& image) {
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  if (surface == nullptr) return std::nullopt;
  if (image.size != size_of(surface)) fill(surface, image.pixels.front());
  draw(surface, image, {0, 0, image.size.width, image.size.height});
  return hand_over(window_, surface);
}

Handed SurfaceGlass::show(const paint::Image& image, Rect part) {
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  if (surface == nullptr) return std::nullopt;
  const Rect place = draw(surface, image, part);
  const SDL_Rect touched{place.x, place.y, place.width, place.height};
  if (SDL_UpdateWindowSurfaceRects(window_, &touched, 1) != 0) return std::nullopt;
  return area(place.width, place.height);
}

Handed SurfaceGlass::load(const paint::Image& /*from*/, const paint::Image& /*to*/) { return 0; }

Handed SurfaceGlass::show_between(const paint::Image& from, const paint::Image& to, int weight) {
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  if (surface == nullptr) return std::nullopt;
  assert(from.size == size_of(surface) && to.size == from.size);
  blend_into(surface, from, to, weight);
  return hand_over(window_, surface);
}

}  // namespace foyer::stage
