// The service manager that started this process (systemd), told how the display is doing: the protocol of `man sd_notify`, which is
// promised to stay as it is and takes fewer lines than a library.
#pragma once

#include "base/steady.h"

#include <optional>
#include <string>
#include <string_view>

namespace foyer::app {

class ServiceManager {
 public:
  /// The one that listens at that address: the path of a socket, or an abstract one after "@". Empty: nobody, and tell() does nothing.
  explicit ServiceManager(std::string address) : address_(std::move(address)) {}

  /// "READY=1". Never waits, and never fails: a display goes on without.
  void tell(std::string_view state) const;

 private:
  std::string address_;
};

/// The one that the environment names.
ServiceManager service_manager();

/// Whether it names one.
bool is_service();

/// After how long a silence it ends this process; nothing where it waits for ever. `microseconds` is what the environment says.
std::optional<Steady::duration> watchdog_interval(const std::string& microseconds);

/// The same, as this process was told.
std::optional<Steady::duration> watchdog_interval();

}  // namespace foyer::app
