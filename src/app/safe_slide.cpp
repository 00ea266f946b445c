#include "app/safe_slide.h"

#include "app/clock.h"
#include "app/clock_watch.h"
#include "app/disk_changes.h"
#include "layout/loop.h"
#include "paint/fonts.h"
#include "paint/painter.h"

#include <spdlog/spdlog.h>

#include <filesystem>
#include <string>

namespace foyer::app {

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
  DiskChanges changes(event);
  while (Steady::now() < until) {
    const auto minute = clock.when(std::chrono::floor<Minutes>(clock.now()) + Minutes(1));
    auto happened = stage.wait(first_of({until, minute, clock_watch.due(), service.due()}), {changes.descriptor()});
    if (happened.quit || happened.lost) return happened;
    if (changes.have_come(!happened.readable.empty())) break;
    put_up();
  }
  return {};
}

}  // namespace foyer::app
