// The window, for as long as there is a monitor to show it on. SDL looks for the monitors of a bare screen once, when it starts, and
// takes no notice when an output of an X server gets another mode: then it is started anew here.
#pragma once

#include "base/result.h"
#include "stage/connectors.h"
#include "stage/display_server.h"
#include "stage/hotplug.h"
#include "stage/stage.h"
#include "stage/window.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foyer::stage {

enum class Step { keep, wait, open };

/// What to do about a window that was opened on those connectors, as they are now.
Step next_step(const std::vector<Connector>& opened_on, const std::vector<Connector>& now);

class Presence {
 public:
  /// A bare screen without a monitor is no error: there is no window until one comes.
  static Result<std::unique_ptr<Presence>> open(const Options& options);

  /// False until a monitor can show it.
  bool has_window() const { return window_ != nullptr; }

  /// Of the window; a likely one while there is none.
  Size size() const { return window_ ? window_->size() : size_; }

  const std::string& driver() const { return driver_; }

  /// Of all windows since the start.
  long presents() const { return earlier_presents_ + (window_ ? window_->presents() : 0); }

  long pixels() const { return earlier_pixels_ + (window_ ? window_->pixels() : 0); }

  /// As Window has them; while there is none, nothing is seen, waited for or connected.
  Presenting presenting() const { return window_ ? window_->presenting() : Presenting(); }
  std::chrono::nanoseconds longest_wait() const { return window_ ? window_->longest_wait() : std::chrono::nanoseconds(0); }
  int connection() const { return window_ ? window_->connection() : -1; }
  bool has_events() const { return window_ && window_->has_events(); }
  Seen take_events() { return window_ ? window_->take_events() : Seen(); }

  /// These do what Window says, and nothing while there is none.
  void show(const paint::Image& image);
  void show(const paint::Image& image, Rect part);
  void load(const paint::Image& from, const paint::Image& to);
  void show_between(const paint::Image& from, const paint::Image& to, int weight);

  /// As Panel has it; no Error without a window. A panel without power may look as if it were unplugged: on a bare screen no monitor is
  /// looked for until it has had it again for a while.
  std::optional<Error> set_power(bool on, Steady::time_point now);

  /// To be called when something happened, and when it is due: opens the window anew where it has to be. True: it is another.
  bool look(Steady::time_point now, bool outputs_changed);

  /// When to look though nothing has happened.
  Steady::time_point due() const { return due_; }

  /// Readable when a monitor may have come or gone; -1 where nothing tells.
  int descriptor() const { return hotplug_ ? hotplug_->descriptor() : -1; }

 private:
  explicit Presence(const Options& options);
  bool has_to_open(Steady::time_point now);
  bool has_moved();
  void choose_output(const std::vector<Output>& outputs);
  bool reopen(Steady::time_point now);
  void take(std::unique_ptr<Window> window);
  void tell(const std::string& what);

  Options options_;
  std::string driver_;
  Size size_;
  std::unique_ptr<Hotplug> hotplug_;  // of a bare screen
  std::unique_ptr<Window> window_;
  std::vector<Connector> opened_on_;      // empty: on none that is there now
  std::optional<OutputName> output_;      // of an X server, that the window is to stay on
  Steady::time_point due_, attempt_due_;  // attempt: to open it on a monitor that tells of no sizes
  Steady::time_point is_plain_from_;      // that a monitor which does not show is none: the end of time while it has no power
  std::string told_;                      // why there is no picture
  long earlier_presents_ = 0, earlier_pixels_ = 0;
};

}  // namespace foyer::stage
