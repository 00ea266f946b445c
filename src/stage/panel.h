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

  /// Switches it, where it is not so already: others may have, an X server at a key. Of a bare screen that has no power, pictures are
  /// refused. The Error says why it cannot be done here; a panel that never lost its power has it, whatever can be done.
  std::optional<Error> set_power(bool on);

  /// To be called before the window is closed.
  void give_power_back() {
    if (is_off_) set_power(true);
  }

 private:
  std::optional<Error> switch_output_of_server(bool on);
  std::optional<Error> switch_connectors(int card, bool on);

  SDL_Window* window_;
  bool is_off_ = false;         // by this
  bool had_to_enable_ = false;  // power saving, in an X server that was told to save none
};

}  // namespace foyer::stage
