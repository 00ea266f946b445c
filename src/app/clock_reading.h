// What the machine says of its own clock.
#pragma once

#include "base/instant.h"

#include <filesystem>
#include <optional>

namespace foyer::app {

struct ClockReading {
  Instant now{};
  std::chrono::milliseconds since_boot{};  // counts on in standby, and is moved by nobody
  std::optional<bool> is_synchronised{};   // by a time server, now; nothing where nobody tells
  std::optional<Instant> heard{};  // when systemd-timesyncd last heard a time server since the machine started, by the clock of then
  bool operator==(const ClockReading&) const = default;
};

/// `stamp` is the file that systemd-timesyncd touches each time that it hears a time server. Where the kernel may not be asked, as in the
/// sandbox of foyer's service, that alone tells, if there is a timesyncd.
ClockReading read_clock(const std::filesystem::path& stamp = "/run/systemd/timesync/synchronized");

/// Whether a clock ran on while the machine was off: one with a battery, at a time that is not before `earliest` (an empty battery begins
/// again in some year that is past). Where the machine lists none, a PC has one all the same and a virtual machine or container has its
/// host's, but a board that a device tree describes, such as a Raspberry Pi, has none. `system` is /sys.
bool keeps_time_off(Instant earliest, const std::filesystem::path& system = "/sys");

}  // namespace foyer::app
