#include "stage/window.h"

#include "stage/blend.h"
#include "stage/display_server.h"
#include "stage/driver.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <vector>

namespace foyer::stage {
namespace {

constexpr std::array unwanted_events{SDL_MOUSEMOTION,  SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP, SDL_MOUSEWHEEL, SDL_FINGERDOWN,
                                     SDL_FINGERMOTION, SDL_FINGERUP,        SDL_TEXTINPUT,     SDL_TEXTEDITING};

/// The drivers whose window surface is a texture, because the system has no plain one.
bool needs_acceleration(const std::string& driver) { return driver == "wayland" || driver == "kmsdrm"; }

void set_hints(const Options& options, const std::string& driver) {
  SDL_SetHint(SDL_HINT_VIDEODRIVER, driver.c_str());
  SDL_SetHint(SDL_HINT_APP_NAME, options.title.c_str());
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_ALLOW_ALT_TAB_WHILE_GRABBED, "0");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  // Elsewhere acceleration would load OpenGL and its compiler, a quarter of a second, to show one still surface.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, needs_acceleration(driver) ? nullptr : "0");
}

void be_quiet() {
  SDL_StopTextInput();  // SDL starts it by itself
  SDL_ShowCursor(SDL_DISABLE);
  SDL_DisableScreenSaver();
  for (const auto type : unwanted_events) SDL_EventState(type, SDL_IGNORE);
}

SDL_Window* create_full_screen(const Options& options, const std::string& driver) {
  SDL_Rect bounds{};
  SDL_GetDisplayBounds(options.display, &bounds);
  // Without a window manager nobody answers the switch to full screen, and SDL waits a tenth of a second for it.
  const bool alone = driver == "x11" && !window_manager_answers();
  const Uint32 kind = alone ? SDL_WINDOW_BORDERLESS : SDL_WINDOW_FULLSCREEN_DESKTOP;
  return SDL_CreateWindow(options.title.c_str(), bounds.x, bounds.y, bounds.w, bounds.h, kind | SDL_WINDOW_ALLOW_HIGHDPI);
}

SDL_Window* create_window(const Options& options, const std::string& driver) {
  if (!options.window || driver == "kmsdrm") return create_full_screen(options, driver);
  const int position = static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(options.display)));
  return SDL_CreateWindow(options.title.c_str(), position, position, options.window->width, options.window->height, SDL_WINDOW_RESIZABLE);
}

Error no_such_display(int display, int count) {
  return {"there is no display " + std::to_string(display) + ": this machine has " + std::to_string(count) + ", counted from 0"};
}

Size size_of(const SDL_Surface* surface) { return surface == nullptr ? Size{} : Size{surface->w, surface->h}; }

bool is_quit_key(const SDL_KeyboardEvent& key) { return key.keysym.sym == SDLK_ESCAPE || key.keysym.sym == SDLK_q; }

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

Rect overlap(Rect a, Rect b) {
  const int x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0, std::min(a.right(), b.right()) - x), std::max(0, std::min(a.bottom(), b.bottom()) - y)};
}

void copy(const std::uint32_t* from, int pitch, SDL_Surface* to, Rect box) {
  const Uint32 format = to->format->format;
  SDL_ConvertPixels(box.width, box.height, holds_our_pixels(to) ? format : Uint32{SDL_PIXELFORMAT_ARGB8888}, from, pitch, format,
                    pixel_at(to, box.x, box.y), to->pitch);
}

/// Draws that part of the image, which stands in the middle of the surface, as far as there is room; gives the place it took.
Rect draw(SDL_Surface* surface, const paint::Image& image, Rect part) {
  const Point corner{(surface->w - image.size.width) / 2, (surface->h - image.size.height) / 2};
  const Rect wanted{corner.x + part.x, corner.y + part.y, part.width, part.height};
  const Rect box = overlap(wanted, {0, 0, surface->w, surface->h});
  if (box.width > 0 && box.height > 0) {
    copy(pixel_at(image, box.x - corner.x, box.y - corner.y), image.size.width * int{sizeof(std::uint32_t)}, surface, box);
  }
  return box;
}

void fill(SDL_Surface* surface, std::uint32_t pixel) {
  const auto channel = [pixel](unsigned shift) { return static_cast<Uint8>(pixel >> shift); };
  SDL_FillRect(surface, nullptr, SDL_MapRGB(surface->format, channel(16), channel(8), channel(0)));
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const Options& options) {
  const Machine machine = look_at_machine();
  const std::string wanted = choose_driver(machine);
  set_hints(options, wanted);
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return Error{why_not(machine, wanted, SDL_GetError())};
  std::unique_ptr<Window> window(new Window);
  if (!may_use(window->driver_, machine)) return Error{why_not(machine, window->driver_, "")};
  const int displays = SDL_GetNumVideoDisplays();
  if (options.display < 0 || options.display >= displays) return no_such_display(options.display, displays);
  be_quiet();
  window->window_ = create_window(options, window->driver_);
  if (window->window_ != nullptr) window->size_ = size_of(SDL_GetWindowSurface(window->window_));
  if (window->size_ == Size{}) return Error{why_not(machine, window->driver_, SDL_GetError())};
  window->connection_ = connection_of(window->window_);
  return window;
}

Window::Window() : driver_(lower_case(SDL_GetCurrentVideoDriver())) {}

Window::~Window() {
  if (window_ != nullptr) SDL_DestroyWindow(window_);
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

Seen Window::take_events() {
  Seen seen;
  SDL_Event event;
  while (SDL_PollEvent(&event) == 1) {
    if (event.type == SDL_QUIT) seen.closed = true;
    if (event.type == SDL_KEYDOWN && is_quit_key(event.key)) seen.quit_key = true;
    if (event.type != SDL_WINDOWEVENT) continue;
    if (event.window.event == SDL_WINDOWEVENT_CLOSE) seen.closed = true;
    if (event.window.event == SDL_WINDOWEVENT_EXPOSED || event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) seen.uncovered = true;
  }
  const Size before = size_;
  if (seen.uncovered) {
    // A window that has no pixels for the moment keeps its size: nothing can be laid out on a glass of none.
    if (const SDL_Surface* surface = SDL_GetWindowSurface(window_)) size_ = size_of(surface);
  }
  seen.resized = size_ != before;
  return seen;
}

void Window::show(const paint::Image& image) {
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  if (surface == nullptr) return;
  if (image.size != size_of(surface) && !image.pixels.empty()) fill(surface, image.pixels.front());
  draw(surface, image, {0, 0, image.size.width, image.size.height});
  SDL_UpdateWindowSurface(window_);
  ++presents_;
}

void Window::show(const paint::Image& image, Rect part) {
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  if (surface == nullptr) return;
  const Rect box = draw(surface, image, overlap(part, {0, 0, image.size.width, image.size.height}));
  if (box.width == 0 || box.height == 0) return;
  const SDL_Rect touched{box.x, box.y, box.width, box.height};
  SDL_UpdateWindowSurfaceRects(window_, &touched, 1);
  ++presents_;
}

void Window::show_between(const paint::Image& from, const paint::Image& to, int weight) {
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  if (surface == nullptr) return;
  assert(from.size == size_of(surface) && to.size == from.size);
  const int width = to.size.width;
  std::vector<std::uint32_t> row(holds_our_pixels(surface) ? 0 : static_cast<std::size_t>(width));
  for (int y = 0; y < to.size.height; ++y) {
    auto* out = row.empty() ? reinterpret_cast<std::uint32_t*>(pixel_at(surface, 0, y)) : row.data();
    blend(pixel_at(from, 0, y), pixel_at(to, 0, y), out, static_cast<std::size_t>(width), weight);
    if (!row.empty()) copy(row.data(), width * int{sizeof(std::uint32_t)}, surface, {0, y, width, 1});
  }
  SDL_UpdateWindowSurface(window_);
  ++presents_;
}

}  // namespace foyer::stage
