#include "stage/quiet_start.h"

#include "base/environment.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace foyer::stage {
namespace {

constexpr int keep_what_is_set = 0;

/// Whether a message bus waits where libdbus looks for one by itself.
bool has_message_bus() {
  const auto folder = variable("XDG_RUNTIME_DIR");
  std::error_code none;
  return !folder.empty() && std::filesystem::exists(std::filesystem::path(folder) / "bus", none);
}

}  // namespace

void start_quietly() {
  // The input method of X11 reads the whole table of composed letters, for text that nobody types here.
  ::setenv("XCOMPOSEFILE", "/dev/null", keep_what_is_set);
  // Without a session's message bus libdbus starts dbus-launch to make one; an address that it cannot use makes it give up at once.
  if (!has_message_bus()) ::setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", keep_what_is_set);
}

}  // namespace foyer::stage
