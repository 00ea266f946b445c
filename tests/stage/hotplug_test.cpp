#include "stage/hotplug.h"

#include "support/catch.h"

#include <string_view>

using namespace foyer::stage;
using namespace std::string_view_literals;

TEST_CASE("an event of the kernel is of displays where its subsystem is") {
  CHECK(is_of_displays("change@/devices/pci0000:00/0000:00:02.0/drm/card0\0ACTION=change\0SUBSYSTEM=drm\0HOTPLUG=1\0"sv));
  CHECK_FALSE(is_of_displays("add@/devices/usb1/1-1\0ACTION=add\0SUBSYSTEM=usb\0"sv));
  CHECK_FALSE(is_of_displays("change@/devices/x\0ACTION=change\0NAME=SUBSYSTEM=drm\0"sv));
  CHECK_FALSE(is_of_displays(""sv));
}

TEST_CASE("the kernel tells anybody who listens, and nothing waits at the beginning") {
  Hotplug hotplug;
  CHECK(hotplug.descriptor() >= 0);
  CHECK_FALSE(hotplug.take());
}
