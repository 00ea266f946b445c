// The power of the panel behind a window.
#pragma once

#include "base/result.h"

#include <optional>

struct SDL_Window;

namespace foyer::stage {

class Panel {
 public:
  /// Of a window that outlives this.
  explicit Panel(SDL_Window* window) : window_(window) {}

  /// It is left with power.
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;

  /// Switches it, where it is not so already: others may have, an X server at a key. Without it nothing may be handed over to the display
  /// of a bare screen. The Error says why it cannot be done here.
  std::optional<Error> set_power(bool on);

 private:
  std::optional<Error> switch_output_of_server(bool on);
  std::optional<Error> switch_connectors(int card, bool on);

  SDL_Window* window_;
  bool is_off_ = false;         // by this
  bool had_to_enable_ = false;  // power saving, in an X server that was told to save none
};

}  // namespace foyer::stage
