#include "app/safe_slide.h"

#include "app/clock.h"
#include "app/clock_watch.h"
#include "app/supply.h"
#include "layout/loop.h"
#include "paint/fonts.h"
#include "paint/painter.h"
#include "source/errand.h"
#include "source/event_files.h"
#include "source/watch.h"

#include <spdlog/spdlog.h>

#include <filesystem>
#include <optional>
#include <utility>

namespace foyer::app {
namespace {

// Where the disk hangs no change is heard of.
std::optional<source::Watch> watch_of(const std::string& event) {
  if (is_address(event)) return {};
  return source::Errand<source::Watch>().ask([event] { return source::Watch(source::event_paths(event)); });
}

}  // namespace

stage::Happened show_safe_slide(stage::Stage& stage, Service& service, const std::string& event, Steady::time_point until) {
  const auto fonts = paint::Fonts::open({});
  if (!fonts) return {};  // the event is no slide without fonts either, and then it is said why
  paint::Painter painter(*fonts, paint::PictureFolders(std::filesystem::path()));
  const Clock clock;
  auto clock_watch = ClockWatch::of_machine([](const std::string& line) { spdlog::warn("{}", line); });
  const auto put_up = [&] {
    clock_watch.update({});
    const Instant now = clock.now();
    const auto loop = layout::loop_without_schedule(stage.size(), (*fonts)->measure(), zone::system_zone(), now, clock_watch.is_trusted());
    stage.set_lit(true);
    stage.fade_to(painter.paint(layout::scene_of(loop, layout::page_up(loop, now))));
    service.shown();
    service.look(Steady::now(), {});
  };
  put_up();
  auto watch = watch_of(event);
  while (Steady::now() < until) {
    const auto minute = clock.when(std::chrono::floor<Minutes>(clock.now()) + Minutes(1));
    auto happened = stage.wait(first_of({until, minute, clock_watch.due(), service.due()}), {watch ? watch->descriptor() : -1});
    if (happened.quit || happened.lost) return happened;
    if (!happened.readable.empty() && watch->drain()) break;
    put_up();
  }
  return {};
}

}  // namespace foyer::app
