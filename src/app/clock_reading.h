// What the machine says of its own clock.
#pragma once

#include "base/instant.h"

#include <filesystem>
#include <optional>

namespace foyer::app {

struct ClockReading {
  Instant now{};
  std::chrono::milliseconds since_boot{};  // counts on in standby, and is moved by nobody
  std::optional<bool> is_synchronised{};   // by a time server, now; nothing where the kernel does not tell
  bool was_synchronised = false;           // since the machine started, as systemd-timesyncd remembers
  bool operator==(const ClockReading&) const = default;
};

/// `stamp` is the file that systemd-timesyncd makes when it first sets the clock.
ClockReading read_clock(const std::filesystem::path& stamp = "/run/systemd/timesync/synchronized");

/// Whether a clock ran on while the machine was off: one with a battery, at a time that is not before `earliest` (an empty battery begins
/// again in some year that is past). Where the machine lists none, a PC has one all the same and a virtual machine or container has its
/// host's, but a board that a device tree describes, such as a Raspberry Pi, has none. `system` is /sys.
bool keeps_time_off(Instant earliest, const std::filesystem::path& system = "/sys");

}  // namespace foyer::app
