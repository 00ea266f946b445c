// What one screen shows at an instant, and the pixels of it. Nothing here depends on what was shown before: displays side by side agree,
// and a restart is invisible.
#pragma once

#include "app/live.h"
#include "layout/loop.h"
#include "paint/fonts.h"
#include "paint/painter.h"

#include <memory>
#include <optional>
#include <string>

namespace foyer::app {

/// A page that is up.
struct Showing {
  layout::Scene scene;  // upright
  int rotation = 0;     // degrees clockwise: how the panel hangs
  std::size_t page = 0;
  Instant since;  // the rotation that the page is of counts from here
};

/// What brings the glass to another Showing: the whole of it, or of the page that is up already, the part that differs.
struct Frame {
  paint::Image image;         // as the panel hangs
  std::optional<Point> at{};  // of a part: where it goes. Nothing: the whole glass, which fades.
  Instant due;
  bool is_dark = false;  // with it the glass is black all over: outside the screen's hours
};

class Frames {
 public:
  /// Of the screen of that name, in that language; both may be empty. `live` must outlive this.
  Frames(const Live& live, std::string screen, std::string language, std::shared_ptr<paint::Fonts> fonts);

  /// To be called when live.schedule() is another, or its pictures may be.
  void reconsider();

  struct Up {
    Showing showing;
    Instant until;  // another may be due then
  };

  /// What is up at `now` on a panel of that size. `now` turns the pages even where it is not trusted, and then tells nothing else.
  Up at(Instant now, Size panel, bool clock_is_trusted);

  /// The frame that changes `before` (nothing: a dark glass) into `after`. Of the same page it is what differs, or all of it where
  /// pictures may have been replaced under their names.
  Frame frame(const std::optional<Showing>& before, const Showing& after, Instant due, bool pictures_changed = false);

 private:
  void lay_out(Instant now, Size panel, bool clock_is_trusted);

  const Live& live_;
  std::string name_, language_;
  std::shared_ptr<paint::Fonts> fonts_;
  paint::Painter painter_;
  model::Screen screen_;
  std::string complaint_;  // that no screen has the name

  struct LaidOut {
    layout::Loop loop;
    Instant minute;
    Size panel;
    bool clock_is_trusted;
  };
  std::optional<LaidOut> laid_out_;
};

}  // namespace foyer::app
