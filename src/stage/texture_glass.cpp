#include "stage/texture_glass.h"

#include "stage/blend.h"
#include "stage/display_server.h"

#include <SDL.h>

#include <cstddef>
#include <utility>

namespace foyer::stage {
namespace {

constexpr unsigned gl_renderer = 0x1F01;

/// Of SDL's renderer whose context is the current one: what OpenGL calls the hardware.
std::string device() {
  using GetString = const unsigned char* (*)(unsigned name);
  const auto get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
  const auto* text = get_string == nullptr ? nullptr : get_string(gl_renderer);
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

int pitch_of(const paint::Image& image) { return image.size.width * int{sizeof(std::uint32_t)}; }

}  // namespace

void TextureGlass::Destroying::operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
void TextureGlass::Destroying::operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }

Result<std::unique_ptr<TextureGlass>> TextureGlass::open(SDL_Window* window) {
  SDL_Renderer* renderer = nullptr;
  // A graphics driver that is broken or half removed makes SDL ask the X server for what it does not have.
  forgiving_refusals(window, [&] { renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC); });
  if (renderer == nullptr) return Error{SDL_GetError()};
  return std::unique_ptr<TextureGlass>(new TextureGlass(renderer));
}

Renderer TextureGlass::renderer() const {
  SDL_RendererInfo info{};
  SDL_GetRendererInfo(renderer_.get(), &info);
  const std::string name = info.name == nullptr ? "" : info.name;
  return {name, name.starts_with("opengl") ? device() : ""};
}

Size TextureGlass::size() const {
  Size size;
  SDL_GetRendererOutputSize(renderer_.get(), &size.width, &size.height);
  return size;
}

Handed TextureGlass::show(const paint::Image& image) {
  fading_ = false;
  const Handed handed = put(shown_, image);
  return handed && draw_alone(shown_) && present() ? handed : std::nullopt;
}

Handed TextureGlass::show(const paint::Image& image, Rect part) {
  if (shown_.texture == nullptr || shown_.size != image.size) return show(image);
  const SDL_Rect box{part.x, part.y, part.width, part.height};
  const auto* first = image.pixels.data() + std::ptrdiff_t{part.y} * image.size.width + part.x;
  if (SDL_UpdateTexture(shown_.texture.get(), &box, first, pitch_of(image)) != 0) return std::nullopt;
  // Two buffers and more take turns on the display, so that each frame is drawn whole.
  return draw_alone(shown_) && present() ? Handed(area(part.width, part.height)) : std::nullopt;
}

Handed TextureGlass::load(const paint::Image& from, const paint::Image& to) {
  const bool stands = !fading_ && shown_.texture != nullptr && shown_.size == from.size;
  fading_ = true;
  const Handed first = stands ? Handed(0) : put(shown_, from);
  const Handed second = put(next_, to);
  return first && second ? Handed(*first + *second) : std::nullopt;
}

Handed TextureGlass::show_between(const paint::Image& from, const paint::Image& to, int weight) {
  const Handed handed = next_.texture == nullptr ? load(from, to) : 0;
  if (!handed) return std::nullopt;
  if (weight == full_weight) {
    fading_ = false;
    std::swap(shown_, next_);
    return draw_alone(shown_) && present() ? handed : std::nullopt;
  }
  return draw_alone(shown_) && draw(next_, weight) && present() ? handed : std::nullopt;
}

void TextureGlass::forget() {
  shown_ = {};
  next_ = {};
}

/// Keeps the image's pixels in a texture of its size.
Handed TextureGlass::put(Picture& picture, const paint::Image& image) {
  if (picture.texture == nullptr || picture.size != image.size) {
    picture.texture.reset(
        SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STATIC, image.size.width, image.size.height));
    picture.size = image.size;
  }
  picture.ground = image.pixels.front();
  if (picture.texture == nullptr) return std::nullopt;
  if (SDL_UpdateTexture(picture.texture.get(), nullptr, image.pixels.data(), pitch_of(image)) != 0) return std::nullopt;
  return area(image.size.width, image.size.height);
}

bool TextureGlass::draw(const Picture& picture, int weight) {
  const Point at = corner(picture.size, size());
  const SDL_Rect place{at.x, at.y, picture.size.width, picture.size.height};
  SDL_Texture* texture = picture.texture.get();
  return SDL_SetTextureBlendMode(texture, weight == full_weight ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND) == 0 &&
         SDL_SetTextureAlphaMod(texture, static_cast<Uint8>((weight * SDL_ALPHA_OPAQUE + full_weight / 2) / full_weight)) == 0 &&
         SDL_RenderCopy(renderer_.get(), texture, nullptr, &place) == 0;
}

bool TextureGlass::draw_alone(const Picture& picture) {
  const auto channel = [&](unsigned shift) { return static_cast<Uint8>(picture.ground >> shift); };
  return SDL_SetRenderDrawColor(renderer_.get(), channel(16), channel(8), channel(0), SDL_ALPHA_OPAQUE) == 0 &&
         SDL_RenderClear(renderer_.get()) == 0 && draw(picture, full_weight);
}

bool TextureGlass::present() {
  if (SDL_RenderFlush(renderer_.get()) != 0) return false;  // presenting by itself reports nothing
  SDL_RenderPresent(renderer_.get());
  return true;
}

}  // namespace foyer::stage
