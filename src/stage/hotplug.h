// Word from the kernel that a monitor was plugged in or out.
#pragma once

#include "base/descriptor.h"

#include <string_view>

namespace foyer::stage {

/// Whether an event of the kernel is about displays: "change@/devices/…", then what it tells, NAME=VALUE, each ended by a zero byte.
bool is_of_displays(std::string_view event);

class Hotplug {
 public:
  Hotplug();

  /// Readable when the kernel tells of anything; -1 where it does not tell this process.
  int descriptor() const { return socket_.number(); }

  /// Whether there was word of displays since the last time.
  bool take();

 private:
  Descriptor socket_;
};

}  // namespace foyer::stage
