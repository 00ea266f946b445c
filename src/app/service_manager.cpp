#include "app/service_manager.h"

#include "base/descriptor.h"
#include "base/environment.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace foyer::app {
void ServiceManager::tell(std::string_view state) const {
  sockaddr_un to{};
  if (address_.empty() || address_.size() >= sizeof to.sun_path) return;
  to.sun_family = AF_UNIX;
  std::copy(address_.begin(), address_.end(), to.sun_path);
  if (to.sun_path[0] == '@') to.sun_path[0] = '\0';
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + address_.size());
  const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  (void)!::sendto(socket.number(), state.data(), state.size(), MSG_DONTWAIT | MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&to), length);
}

bool is_service() { return !variable("NOTIFY_SOCKET").empty(); }

ServiceManager service_manager() { return ServiceManager(variable("NOTIFY_SOCKET")); }

std::optional<Steady::duration> watchdog_interval(const std::string& microseconds) {
  long long count = 0;
  const char* const end = microseconds.data() + microseconds.size();
  const auto [stopped, error] = std::from_chars(microseconds.data(), end, count);
  if (error != std::errc() || stopped != end || count <= 0) return {};
  return std::chrono::microseconds(count);
}

// WATCHDOG_PID is not asked: under xinit or cage it names that, and foyer speaks for both.
std::optional<Steady::duration> watchdog_interval() { return watchdog_interval(variable("WATCHDOG_USEC")); }

}  // namespace foyer::app
