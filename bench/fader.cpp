// Cross-fades two pictures over the whole screen, in one of two ways: with foyer's blend into the window surface, or as two textures of
// SDL's software renderer, which is what an SDL2 program does that thinks no further.
//
//   fader blend|renderer paced SECONDS      60 frames a second, half a second of fading and half of rest; ends when told to, or after that
//   fader blend|renderer unpaced SECONDS    as fast as it goes; prints the frames a second
#include "stage/blend.h"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::duration;

struct Fader {
  SDL_Window* window = nullptr;
  SDL_Renderer* renderer = nullptr;
  SDL_Texture *from = nullptr, *to = nullptr;
  std::vector<std::uint32_t> old_pixels, new_pixels;
  int width = 0, height = 0;
};

std::vector<std::uint32_t> picture(int width, int height, int seed) {
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (std::size_t at = 0; at < pixels.size(); ++at) {
    const auto x = static_cast<std::uint32_t>(at % static_cast<std::size_t>(width)),
               y = static_cast<std::uint32_t>(at / static_cast<std::size_t>(width));
    pixels[at] = 0xFF000000U | (x * 5 + std::uint32_t(seed)) % 256 << 16U | y % 256 << 8U | (x + y) % 256;
  }
  return pixels;
}

SDL_Texture* texture(const Fader& fader, const std::vector<std::uint32_t>& pixels) {
  auto* result = SDL_CreateTexture(fader.renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, fader.width, fader.height);
  SDL_UpdateTexture(result, nullptr, pixels.data(), fader.width * 4);
  return result;
}

bool open(Fader& fader, bool with_renderer) {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
  SDL_DisplayMode mode;
  if (SDL_Init(SDL_INIT_VIDEO) != 0 || SDL_GetDesktopDisplayMode(0, &mode) != 0) return false;
  fader.width = mode.w;
  fader.height = mode.h;
  fader.window = SDL_CreateWindow("fader", 0, 0, mode.w, mode.h, SDL_WINDOW_BORDERLESS);
  fader.old_pixels = picture(mode.w, mode.h, 0);
  fader.new_pixels = picture(mode.w, mode.h, 91);
  if (fader.window == nullptr || !with_renderer) return fader.window != nullptr;
  fader.renderer = SDL_CreateRenderer(fader.window, -1, SDL_RENDERER_SOFTWARE);
  if (fader.renderer == nullptr) return false;
  fader.from = texture(fader, fader.old_pixels);
  fader.to = texture(fader, fader.new_pixels);
  SDL_SetTextureBlendMode(fader.to, SDL_BLENDMODE_BLEND);
  return true;
}

void draw(const Fader& fader, int weight) {
  if (fader.renderer != nullptr) {
    SDL_SetTextureAlphaMod(fader.to, static_cast<Uint8>(std::min(weight, 255)));
    SDL_RenderCopy(fader.renderer, fader.from, nullptr, nullptr);
    SDL_RenderCopy(fader.renderer, fader.to, nullptr, nullptr);
    SDL_RenderPresent(fader.renderer);
    return;
  }
  SDL_Surface* glass = SDL_GetWindowSurface(fader.window);
  for (int y = 0; y < fader.height; ++y) {
    const auto at = std::ptrdiff_t{y} * fader.width;
    auto* row = reinterpret_cast<std::uint32_t*>(static_cast<std::uint8_t*>(glass->pixels) + std::ptrdiff_t{y} * glass->pitch);
    foyer::stage::blend(fader.old_pixels.data() + at, fader.new_pixels.data() + at, row, static_cast<std::size_t>(fader.width), weight);
  }
  SDL_UpdateWindowSurface(fader.window);
}

bool told_to_leave() {
  bool leave = false;
  for (SDL_Event event; SDL_PollEvent(&event) != 0;) leave = leave || event.type == SDL_QUIT;
  return leave;
}

void run_paced(const Fader& fader, duration<double> length) {
  constexpr int frames_a_second = 60, frames_a_fade = 30;
  const auto start = Clock::now();
  const auto elapsed = [&] { return duration<double>(Clock::now() - start); };
  while (elapsed() < length && !told_to_leave()) {
    const int frame = static_cast<int>(elapsed().count() * frames_a_second) + 1;  // those whose time has passed are left out
    std::this_thread::sleep_until(start + duration<double>(double(frame) / frames_a_second));
    const int step = frame % frames_a_second, weight = 256 * (step + 1) / frames_a_fade;
    if (step < frames_a_fade) draw(fader, frame / frames_a_second % 2 == 0 ? weight : 256 - weight);
  }
}

void run_unpaced(const Fader& fader, duration<double> length) {
  for (int frame = 0; frame < 3; ++frame) draw(fader, frame);  // the first ones touch new memory
  const auto start = Clock::now();
  int frames = 0;
  for (; Clock::now() - start < length; ++frames) {
    draw(fader, frames * 5 % 256);
    told_to_leave();
  }
  std::printf("%.2f\n", frames / duration<double>(Clock::now() - start).count());
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) return 2;
  const duration<double> length(std::atof(arguments[3]));
  Fader fader;
  if (!open(fader, std::string(arguments[1]) == "renderer")) {
    std::fprintf(stderr, "fader: %s\n", SDL_GetError());
    return 1;
  }
  std::string(arguments[2]) == "paced" ? run_paced(fader, length) : run_unpaced(fader, length);
  SDL_Quit();
  return 0;
}
