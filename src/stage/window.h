// SDL's video and its one window, as a surface that images are drawn on.
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "paint/image.h"
#include "stage/stage.h"

#include <memory>
#include <string>

struct SDL_Window;

namespace foyer::stage {

/// What people and the display server did to the window since the last look.
struct Seen {
  bool quit_key = false;
  bool closed = false;
  bool resized = false;
  bool uncovered = false;  // its picture may be lost
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

  /// Takes all events that wait, so that none is left in the libraries' own queues when the program goes to sleep.
  Seen take_events();

  /// An image of another size stands in the middle, on the colour of its top left pixel.
  void show(const paint::Image& image);

  /// Only that part of the image, which is all that differs from what was shown before.
  void show(const paint::Image& image, Rect part);

  /// A frame of a cross-fade between two images of the window's size.
  void show_between(const paint::Image& from, const paint::Image& to, int weight);

 private:
  Window();

  SDL_Window* window_ = nullptr;
  Size size_;
  std::string driver_;
  int connection_ = -1;
  long presents_ = 0;
};

}  // namespace foyer::stage
