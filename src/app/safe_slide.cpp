#include "app/safe_slide.h"

#include "app/clock.h"
#include "app/clock_watch.h"
#include "app/supply.h"
#include "layout/loop.h"
#include "paint/fonts.h"
#include "paint/painter.h"
#include "source/event_files.h"
#include "source/signals.h"
#include "source/watch.h"

#include <spdlog/spdlog.h>

#include <filesystem>
#include <future>
#include <optional>
#include <thread>
#include <utility>

namespace foyer::app {
namespace {

constexpr std::chrono::seconds patience{1};  // with a disk that works

// A disk that hangs holds up whoever looks for the event: that one is left behind then, and no change is heard of.
std::optional<source::Watch> watch_of(const std::string& event) {
  if (is_address(event)) return {};
  std::packaged_task<source::Watch()> look([event] { return source::Watch(source::event_paths(event)); });
  auto watch = look.get_future();
  {
    const source::SignalsBlocked blocked;
    std::thread(std::move(look)).detach();
  }
  return watch.wait_for(patience) == std::future_status::ready ? std::optional(watch.get()) : std::nullopt;
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
