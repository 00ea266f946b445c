#include "app/safe_slide.h"

#include "app/clock.h"
#include "app/clock_watch.h"
#include "app/supply.h"
#include "layout/loop.h"
#include "paint/fonts.h"
#include "paint/painter.h"
#include "source/event_files.h"
#include "source/watch.h"

#include <spdlog/spdlog.h>

#include <filesystem>
#include <utility>
#include <vector>

namespace foyer::app {
namespace {

source::Watch watch_of(const std::string& event) {
  return source::Watch(is_address(event) ? std::vector<std::filesystem::path>() : source::event_paths(event));
}

}  // namespace

stage::Happened show_safe_slide(stage::Stage& stage, Service& service, const std::string& event, Steady::time_point until) {
  const auto fonts = paint::Fonts::open({});
  if (!fonts) return {};  // the event is no slide without fonts either, and then it is said why
  paint::Painter painter(*fonts, paint::PictureFolders(std::filesystem::path()));
  auto watch = watch_of(event);
  const Clock clock;
  auto clock_watch = ClockWatch::of_machine([](const std::string& line) { spdlog::warn("{}", line); });
  while (Steady::now() < until) {
    clock_watch.update({});
    const Instant now = clock.now();
    const auto loop = layout::loop_without_schedule(stage.size(), (*fonts)->measure(), zone::system_zone(), now, clock_watch.is_trusted());
    stage.fade_to(painter.paint(layout::scene_of(loop, layout::page_up(loop, now))));
    service.shown();
    service.look(Steady::now(), {});
    const auto minute = clock.when(std::chrono::floor<Minutes>(now) + Minutes(1));
    auto happened = stage.wait(first_of({until, minute, clock_watch.due(), service.due()}), {watch.descriptor()});
    if (happened.quit || happened.lost) return happened;
    if (!happened.readable.empty() && watch.drain()) break;
  }
  return {};
}

}  // namespace foyer::app
