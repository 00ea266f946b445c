#include "app/clock.h"
#include "app/commands.h"
#include "app/event.h"
#include "app/live.h"
#include "app/loop.h"
#include "app/opened.h"
#include "paint/painter.h"
#include "paint/turn.h"
#include "stage/stage.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace foyer::app {
namespace {

// What stands on the glass, and where it came from: two scenes of the same page differ only in their minute and are replaced, all
// others fade.
struct Shown {
  layout::Scene scene;
  paint::Image image;  // upright; the stage has it as the panel hangs
  std::size_t page = 0;
  Instant since;
  int rotation = 0;
};

class Display {
 public:
  Display(const ShowOptions& options, Live& live, Clock clock, stage::Stage stage, std::shared_ptr<paint::Fonts> fonts)
      : options_(options),
        live_(live),
        clock_(clock),
        stage_(std::move(stage)),
        fonts_(std::move(fonts)),
        painter_(fonts_, live.picture_folders()) {
    choose();
  }

  void run() {
    for (bool changed = true;;) {
      const auto until = put_up(changed);
      const auto happened = stage_.wait(wake_at(until), live_.descriptors());
      if (happened.quit) return;
      changed = happened.resized || happened.clock_jumped;
      if (live_.update(Steady::now(), Clock().now())) {
        choose();
        changed = true;
        look_again();
      }
    }
  }

 private:
  // The screen as the schedule describes it now; staff are told once where it does not.
  void choose() {
    if (!live_.schedule()) return;
    auto chosen = screen_or_nearest(*live_.schedule(), options_.event.screen, options_.event.language);
    screen_ = std::move(chosen.screen);
    if (!chosen.complaint.empty() && chosen.complaint != complaint_) spdlog::warn("{}", chosen.complaint);
    complaint_ = std::move(chosen.complaint);
  }

  // Puts the page of this moment on the glass; gives the instant at which another may be due.
  Instant put_up(bool changed) {
    const Instant now = clock_.now();
    const auto minute = std::chrono::floor<Minutes>(now);
    if (changed || minute != laid_out_ || (loop_.next_change && now >= *loop_.next_change)) {
      const Size size = paint::turned(stage_.size(), screen_.rotation);
      loop_ = live_.schedule() ? loop_at(*live_.schedule(), screen_, size, fonts_->measure(), now)
                               : loop_without_schedule(size, fonts_->measure(), zone::system_zone(), now);
      laid_out_ = minute;
    }
    const auto up = page_up(loop_, now);
    const auto& scene = loop_.pages[up.page].scene;
    if (!shown_ || scene != shown_->scene || screen_.rotation != shown_->rotation) change_to(scene, up.page);
    return std::min({up.until, loop_.next_change.value_or(up.until), Instant(minute + Minutes(1))});
  }

  void change_to(const layout::Scene& scene, std::size_t page) {
    const bool same_page = shown_ && shown_->page == page && shown_->since == loop_.since && shown_->scene.size == scene.size &&
                           shown_->rotation == screen_.rotation;
    if (same_page) {
      const Rect box = painter_.repaint(shown_->image, shown_->scene, scene);
      stage_.replace(paint::turned(shown_->image, screen_.rotation), paint::turned(box, scene.size, screen_.rotation));
      shown_->scene = scene;
      return;
    }
    shown_ = Shown{scene, painter_.paint(scene), page, loop_.since, screen_.rotation};
    stage_.fade_to(paint::turned(shown_->image, screen_.rotation));
  }

  // A picture may have been replaced under its name: then the scene is the same, and its pixels are not.
  void look_again() {
    if (!shown_) return;
    auto image = painter_.paint(shown_->scene);
    if (image == shown_->image) return;
    shown_->image = std::move(image);
    const auto hung = paint::turned(shown_->image, screen_.rotation);
    stage_.replace(hung, {0, 0, hung.size.width, hung.size.height});
  }

  Steady::time_point wake_at(Instant until) const {
    const auto turn = clock_.when(until);
    return std::min(turn, live_.due().value_or(turn));
  }

  const ShowOptions& options_;
  Live& live_;
  Clock clock_;
  stage::Stage stage_;
  std::shared_ptr<paint::Fonts> fonts_;
  paint::Painter painter_;
  model::Screen screen_;
  std::string complaint_;  // that no screen has the name
  Loop loop_;
  Instant laid_out_;
  std::optional<Shown> shown_;
};

Result<stage::Options> stage_options(const ShowOptions& options) {
  stage::Options result;
  result.display = options.display;
  result.quit_keys = options.quit_keys;
  if (!options.fade) result.fade = std::chrono::milliseconds(0);
  if (options.window.empty()) return result;
  result.window = parse_size(options.window);
  if (!result.window) return Error{"cannot read the size \"" + options.window + "\"; write it like 1280x720"};
  return result;
}

int fail(const std::string& why, int status) {
  print_to_stderr("foyer: " + why);
  return status;
}

}  // namespace

int show(const ShowOptions& options) {
  spdlog::set_default_logger(spdlog::stderr_color_st("foyer"));
  spdlog::set_pattern("%H:%M:%S foyer: %v");
  const auto window = stage_options(options);
  if (!window) return fail(window.error(), exit_usage);

  const auto given = parse_zone(options.event.timezone);
  if (!given) return fail(given.error(), exit_usage);
  const bool real = options.event.at.empty() && options.speed == 1;
  Live live(options.event.event, {.tell = [](const std::string& line) { spdlog::warn("{}", line); }, .zone = *given, .tells_age = real});
  // A time to show is one in the event's zone, which has to be known.
  if (!options.event.at.empty() && !live.schedule()) live.settle();
  const auto zone = live.schedule() ? live.schedule()->event.zone : zone::system_zone();
  const auto at = parse_at(options.event.at, zone);
  if (!at) return fail(at.error(), exit_usage);
  auto fonts = paint::Fonts::open(live.schedule() ? live.schedule()->theme : model::Theme{});
  if (!fonts) return fail(fonts.error(), exit_problem);
  auto opened = stage::Stage::open(*window);
  if (!opened) return fail(opened.error(), exit_problem);

  const Clock clock(options.event.at.empty() ? std::optional<Instant>{} : std::optional<Instant>(*at), options.speed);
  Display(options, live, clock, *std::move(opened), *std::move(fonts)).run();
  return exit_good;
}

}  // namespace foyer::app
