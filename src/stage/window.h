// SDL's video and its one window: its size, its events, and the glass in it.
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "paint/image.h"
#include "stage/display_server.h"
#include "stage/glass.h"
#include "stage/panel.h"
#include "stage/stage.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct SDL_Window;

namespace foyer::stage {

/// What people and the display server did to the window since the last look.
struct Seen {
  bool quit_key = false;
  bool closed = false;
  bool uncovered = false;        // its picture may be lost
  bool lost = false;             // and so is what the graphics driver kept
  bool outputs_changed = false;  // of the X server
  bool server_gone = false;
};

class Window {
 public:
  static Result<std::unique_ptr<Window>> open(const Options& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  Size size() const { return size_; }
  const std::string& driver() const { return driver_; }
  int connection() const { return connection_; }
  long presents() const { return presents_; }
  long pixels() const { return pixels_; }
  const Presenting& presenting() const { return presenting_; }

  /// How long handing over a frame may wait for the display; zero where it does not.
  std::chrono::nanoseconds longest_wait() const;

  /// Of the X server; empty elsewhere.
  std::vector<Output> outputs() const { return outputs_of(window_); }

  /// Where it stands among them.
  Rect place() const { return place_of(window_); }

  /// Of the panel that it is on; as Panel has it.
  std::optional<Error> set_power(bool on) { return panel_->set_power(on); }

  /// Takes all events that wait.
  Seen take_events();

  /// Whether the libraries' own queues have some again, which nothing would wake a sleeper for.
  bool has_events() const { return holds_events(window_); }

  /// These do what Glass says. When textures fail, the surface takes their place for good.
  void show(const paint::Image& image);
  void show(const paint::Image& image, Rect part);
  void load(const paint::Image& from, const paint::Image& to);
  void show_between(const paint::Image& from, const paint::Image& to, int weight);

 private:
  Window();
  void open_glass(Present asked);
  bool fall_back();
  void count(Handed handed);

  SDL_Window* window_ = nullptr;
  Size size_;
  std::string driver_;
  int connection_ = -1;
  bool server_gone_ = false;
  std::unique_ptr<Glass> glass_;
  std::optional<Panel> panel_;
  Presenting presenting_;
  long presents_ = 0, pixels_ = 0;
};

}  // namespace foyer::stage
