// The window on the glass: full screen or not, the cross-fade, the keys, and the one place where the program sleeps.
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "base/steady.h"
#include "paint/image.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foyer::stage {

/// How pictures get onto the display: through the window's surface, or through textures that a graphics driver mixes.
enum class Present { automatic, surface, texture };

struct Options {
  std::optional<Size> window = {};  // a plain window of that size; nothing: full screen
  int display = 0;                  // from 0
  bool quit_keys = true;            // Escape and q leave
  std::chrono::milliseconds fade{500};
  Present present = Present::automatic;  // textures, where a graphics driver makes them the cheaper way
  std::string title = "foyer";
  std::function<void(const std::string&)> tell{};  // staff, a line each, from any thread: that no monitor is there, what drivers report
  std::filesystem::path connectors = "/sys/class/drm";  // where the kernel lists them
};

/// What woke the stage.
struct Happened {
  bool quit = false;          // a quit key, the window closed, or SIGTERM / SIGINT
  bool lost = false;          // the display server is gone, and nothing is shown any more
  bool resized = false;       // size() is another now
  bool clock_jumped = false;  // the system's wall clock was set
  std::vector<int> readable;  // those of the descriptors that have something to read
};

struct FadeCount {
  long fades = 0;
  long frames = 0;
  long late = 0;  // those of the frames that came so late that the eye may see it: Fade::late
};

/// Which way was taken, and why, in words for a log.
struct Presenting {
  bool textures = false;
  std::string why;
};

class Stage {
 public:
  /// Opens the window on SDL's x11, wayland or kmsdrm driver (SDL_VIDEODRIVER picks one); never on a driver that shows nothing,
  /// unless SDL_VIDEODRIVER names it. The Error says in plain words which was tried and what is missing. That the kmsdrm driver finds no
  /// monitor is none: the picture comes when there is one.
  static Result<Stage> open(const Options& options);
  ~Stage();
  Stage(Stage&&) noexcept;
  Stage& operator=(Stage&&) noexcept;

  Size size() const;

  /// Whether what comes next is to be seen. False: it is black all over, and once it is on the glass the panel loses its power, if it has
  /// a switch that is known here (X11 with one monitor, kmsdrm). True: it has it back at once, as it has when the stage ends. That of a
  /// plain window's desktop is left alone.
  void set_lit(bool lit);

  /// Puts the image on the glass: at once the first time, else by a cross-fade that wait() plays, with as many frames a second
  /// as the machine has time for, or by a cut where those are too few.
  void fade_to(paint::Image image);

  /// Puts a part of an image over what stands on the glass, its first pixel at that place, without a fade. In a running fade it
  /// becomes part of what is faded to.
  void patch(const paint::Image& part, Point at);

  /// Sleeps until `until` (for ever without one), or until something happens. Plays a running fade meanwhile, and puts the picture
  /// back, without a fade, when the window was uncovered, or opened anew on a monitor that came or changed.
  Happened wait(std::optional<Steady::time_point> until, const std::vector<int>& descriptors);

  /// For tests alone: how often pixels were handed to the display since the start. A still slide does not move it.
  long presents() const;

  /// For tests alone: how many pixels were handed over since the start, all of a picture, of a patch its own. A fade hands over all of
  /// them for each frame, with textures once.
  long pixels_handed_over() const;

  /// The cross-fades since the start.
  FadeCount fade_count() const;

  /// SDL's name of the driver in use: "x11".
  std::string driver() const;

  Presenting presenting() const;

 private:
  explicit Stage(const Options& options);
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace foyer::stage
