#include "stage/connectors.h"

#include "made_up_connectors.h"
#include "stage/presence.h"
#include "support/catch.h"

using namespace foyer::stage;

namespace {

using Connectors = std::vector<Connector>;

const Connector off{"card0-DP-1", false, ""}, unread{"card0-DP-1", true, ""}, hd{"card0-DP-1", true, "1920x1080\n1280x720\n"},
    small{"card0-DP-1", true, "1024x768\n"}, second{"card0-HDMI-A-1", true, "1920x1080\n"};

}  // namespace

TEST_CASE("connectors are listed by name, with what is plugged into them") {
  const MadeUpConnectors made_up;
  made_up.set("card0-HDMI-A-1", "connected", "1920x1080\n");
  made_up.set("card0-DP-1", "disconnected", "");
  std::filesystem::create_directory(made_up.path / "card0");  // the card itself, which has no status
  CHECK(connectors(made_up.path) == Connectors{off, second});
  CHECK(connectors(made_up.path / "nowhere").empty());
}

TEST_CASE("a monitor can show something once it has told its sizes") {
  CHECK_FALSE(can_show({}));
  CHECK_FALSE(can_show({off}));
  CHECK_FALSE(can_show({unread}));
  CHECK(can_show({hd}));
  CHECK(can_show({off, second}));
  CHECK(any_connected({unread}));
  CHECK_FALSE(any_connected({off}));
}

TEST_CASE("the window of a bare screen is opened anew when another monitor is there, and not while there is none") {
  struct Row {
    Connectors opened_on, now;
    Step step;
  };
  const Row rows[] = {
      {{hd}, {hd}, Step::keep},          // nothing has happened
      {{hd}, {off}, Step::wait},         // switched off
      {{}, {off}, Step::wait},           // still off
      {{}, {unread}, Step::wait},        // on, and not read yet
      {{}, {hd}, Step::open},            // on again, the same one
      {{hd}, {small}, Step::open},       // another one
      {{hd}, {hd, second}, Step::open},  // a second one
      {{hd, second}, {second}, Step::open},
  };
  for (const auto& row : rows) CHECK(next_step(row.opened_on, row.now) == row.step);
}
