#include "stage/likely_size.h"

#include "made_up_connectors.h"
#include "support/catch.h"

using namespace foyer;
using stage::MadeUpConnectors;

TEST_CASE("the glass is likely as large as the first connected monitor likes best") {
  const MadeUpConnectors connectors;
  connectors.set("card0-DP-1", "disconnected", "");
  connectors.set("card0-HDMI-A-1", "connected", "3840x2160\n1920x1080\n");
  connectors.set("card0-HDMI-A-2", "connected", "1280x720\n");
  CHECK(stage::likely_size(connectors.path) == Size{3840, 2160});
}

TEST_CASE("where the kernel tells of no monitor the glass is likely the commonest") {
  const MadeUpConnectors connectors;
  connectors.set("card0-DP-1", "disconnected", "");
  connectors.set("card0-DP-2", "connected", "nonsense\n");
  CHECK(stage::likely_size(connectors.path) == Size{1920, 1080});
  CHECK(stage::likely_size(connectors.path / "nowhere") == Size{1920, 1080});
}
