// The power of the panel, on an X server. On a bare screen tests/faults tries it, in a virtual machine.
#include "theatre.h"
#include "x11.h"

#include <X11/extensions/dpms.h>

using namespace foyer;
using namespace foyer::stage;

namespace {

/// The server's monitor, seen by somebody else.
struct Monitor {
  std::unique_ptr<Display, Closing> display{XOpenDisplay(nullptr)};

  bool can_be_switched() const { return DPMSCapable(display.get()) != False; }
  bool saves_power() const { return state().second; }
  bool has_power() const { return state().first == DPMSModeOn; }

  std::pair<CARD16, bool> state() const {
    CARD16 level = 0;
    BOOL enabled = False;
    DPMSInfo(display.get(), &level, &enabled);
    return {enabled != 0 ? level : CARD16{DPMSModeOn}, enabled != 0};
  }
};

template <class Test>
void on_monitor(Test test) {
  on_x11("320x240x24", [&](const Onlooker& onlooker) {
    const Monitor monitor;
    if (monitor.can_be_switched()) test(onlooker, monitor);
    else WARN("left out: this X server cannot switch its monitor");
  });
}

constexpr Size screen{320, 240};

}  // namespace

TEST_CASE("the monitor of an X server loses its power once it is black, and has it back with the next picture", "[F116]") {
  on_monitor([](const Onlooker& onlooker, const Monitor& monitor) {
    const bool saved_power = monitor.saves_power();
    auto stage = opened({.fade = 60ms});
    stage.set_lit(true);
    stage.fade_to(busy(screen, 1));
    settle(stage);
    CHECK(monitor.has_power());
    stage.set_lit(false);
    stage.fade_to(plain(screen, black));
    CHECK(monitor.has_power());  // while it fades
    CHECK(comes_true(stage, [&](const Happened&) { return !monitor.has_power(); }));
    CHECK(onlooker.screen() == plain(screen, black));
    stage.set_lit(true);
    stage.fade_to(busy(screen, 2));
    CHECK(monitor.has_power());
    CHECK(comes_true(stage, [&](const Happened&) { return onlooker.screen() == busy(screen, 2); }));
    CHECK(monitor.saves_power() == saved_power);
  });
}

TEST_CASE("a monitor that somebody switches on by night is switched off again", "[F116]") {
  on_monitor([](const Onlooker&, const Monitor& monitor) {
    auto stage = opened({});
    stage.set_lit(false);
    stage.fade_to(plain(screen, black));
    settle(stage);
    CHECK_FALSE(monitor.has_power());
    DPMSForceLevel(monitor.display.get(), DPMSModeOn);
    XSync(monitor.display.get(), False);
    CHECK(comes_true(stage, [&](const Happened&) { return !monitor.has_power(); }));
  });
}

TEST_CASE("a stage that ends, and one that begins after a crash, leave no monitor without power", "[F116]") {
  on_monitor([](const Onlooker&, const Monitor& monitor) {
    {
      auto stage = opened({});
      stage.set_lit(false);
      stage.fade_to(plain(screen, black));
      settle(stage);
      CHECK_FALSE(monitor.has_power());
    }
    CHECK(monitor.has_power());
    DPMSEnable(monitor.display.get());
    DPMSForceLevel(monitor.display.get(), DPMSModeOff);
    XSync(monitor.display.get(), False);
    auto stage = opened({});
    stage.set_lit(true);
    stage.fade_to(busy(screen, 1));
    CHECK(monitor.has_power());
  });
}

TEST_CASE("a plain window leaves the power of its desktop's monitor alone", "[F116]") {
  on_monitor([](const Onlooker&, const Monitor& monitor) {
    auto stage = opened({.window = Size{64, 48}});
    stage.set_lit(false);
    stage.fade_to(plain({64, 48}, black));
    settle(stage);
    CHECK(monitor.has_power());
  });
}
