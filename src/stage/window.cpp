#include "stage/window.h"

#include "base/ascii.h"
#include "stage/display_server.h"
#include "stage/driver.h"
#include "stage/open_glass.h"
#include "stage/surface_glass.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <utility>

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

std::string no_such_display(int display, int count) {
  return "there is no display " + std::to_string(display) + ": this machine has " + std::to_string(count) + ", counted from 0";
}

// The one that was asked for, or the first: a picture in the wrong place is found sooner than none.
Options on_a_display(Options options) {
  const int count = SDL_GetNumVideoDisplays();
  if (options.display < count) return options;
  if (options.tell) options.tell(no_such_display(options.display, count) + "; the first is used");
  options.display = 0;
  return options;
}

bool is_quit_key(const SDL_KeyboardEvent& key) { return key.keysym.sym == SDLK_ESCAPE || key.keysym.sym == SDLK_q; }

/// How long the display shows one picture; a sixtieth of a second where it does not say.
std::chrono::nanoseconds refresh_of(SDL_Window* window) {
  SDL_DisplayMode mode{};
  SDL_GetCurrentDisplayMode(std::max(0, SDL_GetWindowDisplayIndex(window)), &mode);
  return std::chrono::nanoseconds(std::chrono::seconds(1)) / (mode.refresh_rate > 0 ? mode.refresh_rate : 60);
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const Options& options) {
  const Machine machine = look_at_machine();
  const std::string wanted = choose_driver(machine);
  set_hints(options, wanted);
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return Error{why_not(machine, wanted, SDL_GetError())};
  std::unique_ptr<Window> window(new Window);
  if (!may_use(window->driver_, machine)) return Error{why_not(machine, window->driver_, "")};
  if (SDL_GetNumVideoDisplays() < 1) return Error{no_such_display(options.display, 0)};
  be_quiet();
  window->window_ = create_window(on_a_display(options), window->driver_);
  if (window->window_ != nullptr) window->open_glass(options.present);
  if (window->size_ == Size{}) return Error{why_not(machine, window->driver_, SDL_GetError())};
  window->panel_.emplace(window->window_);
  window->connection_ = connection_of(window->window_);
  outlive_server(window->window_, &window->server_gone_);
  if (watch_outputs(window->window_)) SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
  return window;
}

Window::Window() : driver_(in_small_letters(SDL_GetCurrentVideoDriver())) {}

Window::~Window() {
  // SDL closes nothing without an answer of the server: where it is gone, the end of the process does.
  if (server_gone_) {
    (void)glass_.release();
    return;
  }
  outlive_server(window_, nullptr);
  if (panel_) panel_->give_power_back();
  glass_.reset();
  if (window_ != nullptr) SDL_DestroyWindow(window_);
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

void Window::open_glass(Present asked) {
  auto opened = stage::open_glass(window_, asked, needs_acceleration(driver_), refresh_of(window_));
  glass_ = std::move(opened.glass);
  presenting_ = std::move(opened.presenting);
  size_ = glass_->size();
  // With kmsdrm SDL makes its buffers anew as the first picture is handed over, and drops what was drawn: let it be one that nobody misses.
  if (driver_ == "kmsdrm") glass_->show({{1, 1}, {0xFF000000U}});
}

std::chrono::nanoseconds Window::longest_wait() const {
  return presenting_.textures || needs_acceleration(driver_) ? refresh_of(window_) : std::chrono::nanoseconds(0);
}

Seen Window::take_events() {
  Seen seen;
  SDL_Event event;
  while (SDL_PollEvent(&event) == 1) {
    if (event.type == SDL_QUIT) seen.closed = true;
    if (event.type == SDL_RENDER_TARGETS_RESET || event.type == SDL_RENDER_DEVICE_RESET) seen.lost = true;
    if (event.type == SDL_KEYDOWN && is_quit_key(event.key)) seen.quit_key = true;
    if (event.type == SDL_SYSWMEVENT) seen.outputs_changed |= tells_of_outputs(event.syswm);
    if (event.type != SDL_WINDOWEVENT) continue;
    if (event.window.event == SDL_WINDOWEVENT_CLOSE) seen.closed = true;
    if (event.window.event == SDL_WINDOWEVENT_EXPOSED || event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) seen.uncovered = true;
  }
  if (seen.uncovered) {
    // A window that has no pixels for the moment keeps its size: nothing can be laid out on a glass of none.
    if (const Size now = glass_->size(); now != Size{}) size_ = now;
  }
  if (seen.lost) glass_->forget();
  seen.server_gone = server_gone_;
  return seen;
}

void Window::show(const paint::Image& image) {
  if (image.pixels.empty()) return;
  Handed handed = glass_->show(image);
  if (!handed && fall_back()) handed = glass_->show(image);
  count(handed);
}

void Window::show(const paint::Image& image, Rect part) {
  const Rect box = visible(part, image.size, size_);
  if (is_empty(box)) return;
  const Handed handed = glass_->show(image, box);
  if (!handed && fall_back()) return show(image);
  count(handed);
}

void Window::load(const paint::Image& from, const paint::Image& to) {
  const Handed handed = glass_->load(from, to);
  if (!handed) fall_back();
  pixels_ += handed.value_or(0);
}

void Window::show_between(const paint::Image& from, const paint::Image& to, int weight) {
  Handed handed = glass_->show_between(from, to, weight);
  if (!handed && fall_back()) handed = glass_->show_between(from, to, weight);
  count(handed);
}

/// From textures that failed to the surface. False where there is nothing to fall back on.
bool Window::fall_back() {
  if (!presenting_.textures) return false;
  const std::string reported = SDL_GetError();
  presenting_ = {false, "textures failed (SDL says: " + reported + ")"};
  SDL_LogError(SDL_LOG_CATEGORY_VIDEO, "the graphics driver failed (SDL says: %s); until the next start, slides are shown without it",
               reported.c_str());
  glass_.reset();
  glass_ = std::make_unique<SurfaceGlass>(window_);
  return true;
}

void Window::count(Handed handed) {
  if (!handed) return;
  ++presents_;
  pixels_ += *handed;
}

}  // namespace foyer::stage
