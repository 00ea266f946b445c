#include "stage/driver.h"

#include "environment.h"
#include "stage/stage.h"
#include "support/catch.h"

#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace foyer::stage;
namespace fs = std::filesystem;

namespace {

Machine machine(std::string named, std::string wayland, std::string x11) {
  return {std::move(named), std::move(wayland), std::move(x11), {}, {}, false};
}

Machine console(std::vector<std::string> cards, std::vector<std::string> not_permitted, bool monitor) {
  return {"", "", "", std::move(cards), std::move(not_permitted), monitor};
}

}  // namespace

TEST_CASE("the driver is the one that is named, else Wayland, else X11, else the bare screen") {
  CHECK(choose_driver(machine("dummy", "wayland-0", ":0")) == "dummy");
  CHECK(choose_driver(machine("", "wayland-0", ":0")) == "wayland");
  CHECK(choose_driver(machine("", "", ":0")) == "x11");
  CHECK(choose_driver(machine("", "", "")) == "kmsdrm");
}

TEST_CASE("the name of a driver is taken in any case") {
  const Variable named("SDL_VIDEODRIVER", "KMSDRM");
  CHECK(choose_driver(look_at_machine()) == "kmsdrm");
}

TEST_CASE("drivers that show nothing are used only where they are named") {
  for (const char* driver : {"x11", "wayland", "kmsdrm"}) CHECK(may_use(driver, machine("", "", "")));
  for (const char* driver : {"offscreen", "dummy"}) {
    CHECK_FALSE(may_use(driver, machine("", "", "")));
    CHECK_FALSE(may_use(driver, machine("x11", "", ":0")));
    CHECK(may_use(driver, machine(driver, "", "")));
    CHECK(may_use(driver, machine(std::string("x11,") + driver, "", "")));
  }
}

TEST_CASE("what is missing is said in plain words") {
  CHECK(why_not(console({}, {}, false), "kmsdrm", "kmsdrm not available") ==
        "no display was found: neither WAYLAND_DISPLAY nor DISPLAY is set and /dev/dri has no card");
  CHECK(why_not(console({"/dev/dri/card0"}, {}, false), "kmsdrm", "") ==
        "cannot show anything with the display driver kmsdrm: no monitor is connected, or it is switched off");
  CHECK(why_not(console({"/dev/dri/card0"}, {"/dev/dri/card0"}, true), "kmsdrm", "") ==
        "cannot show anything with the display driver kmsdrm: no permission for /dev/dri/card0: add the user to the group video");
  CHECK(why_not(console({"/dev/dri/card0"}, {}, true), "kmsdrm", "kmsdrm not available") ==
        "cannot show anything with the display driver kmsdrm: another program holds the screen, or the graphics driver cannot be used "
        "(SDL says: kmsdrm not available)");
  CHECK(why_not(machine("", "", ":7"), "x11", "") ==
        "cannot show anything with the display driver x11: no X server answers at DISPLAY=:7, or this user may not use it");
  CHECK(why_not(machine("x11", "", ""), "x11", "") == "cannot show anything with the display driver x11: DISPLAY is not set");
}

TEST_CASE("cards, and monitors that are connected, are found where the system lists them") {
  std::string name = (fs::temp_directory_path() / "foyer-test-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const fs::path root = name;
  fs::create_directories(root / "dri" / "by-path");
  for (const char* device : {"card1", "card0", "renderD128"}) std::ofstream(root / "dri" / device) << "";
  for (const char* connector : {"card0-HDMI-A-1", "card0-DP-1"}) {
    fs::create_directories(root / "drm" / connector);
    std::ofstream(root / "drm" / connector / "status") << "disconnected\n";
  }
  CHECK(look_at_machine(root / "dri", root / "drm").cards ==
        std::vector<std::string>{(root / "dri" / "card0").string(), (root / "dri" / "card1").string()});
  CHECK_FALSE(look_at_machine(root / "dri", root / "drm").monitor);
  std::ofstream(root / "drm" / "card0-DP-1" / "status") << "connected\n";
  CHECK(look_at_machine(root / "dri", root / "drm").monitor);
  CHECK(look_at_machine(root / "none", root / "none").cards.empty());
  fs::remove_all(root);
}

TEST_CASE("a stage that cannot be opened says which driver was tried, and leaves signals as they were") {
  const NoMessageBus no_message_bus;
  const Variable named("SDL_VIDEODRIVER", "x11");
  const Variable display("DISPLAY", ":nowhere");
  const auto stage = Stage::open({});
  REQUIRE_FALSE(stage);
  CHECK(stage.error().find("driver x11: no X server answers at DISPLAY=:nowhere") != std::string::npos);
  sigset_t blocked;
  REQUIRE(::pthread_sigmask(SIG_BLOCK, nullptr, &blocked) == 0);
  CHECK(sigismember(&blocked, SIGTERM) == 0);
}

TEST_CASE("a driver that SDL does not have is refused by name") {
  const NoMessageBus no_message_bus;
  const Variable named("SDL_VIDEODRIVER", "etching");
  const auto stage = Stage::open({});
  REQUIRE_FALSE(stage);
  CHECK(stage.error().find("the display driver etching: it shows nothing") != std::string::npos);
}
