#include "stage/hotplug.h"

#include <linux/netlink.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <utility>

namespace foyer::stage {
namespace {

using namespace std::string_view_literals;

Descriptor listen_to_kernel() {
  Descriptor socket(::socket(AF_NETLINK, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT));
  sockaddr_nl address{};
  address.nl_family = AF_NETLINK;
  address.nl_groups = 1;  // the kernel itself; 2 would be its interpreter udev, which not every system has
  const bool hears = ::bind(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  return hears ? std::move(socket) : Descriptor();
}

}  // namespace

bool is_of_displays(std::string_view event) { return event.find("\0SUBSYSTEM=drm\0"sv) != std::string_view::npos; }

Hotplug::Hotplug() : socket_(listen_to_kernel()) {}

bool Hotplug::take() {
  std::array<char, 8192> event{};
  bool any = false;
  while (socket_) {
    const auto length = ::recv(socket_.number(), event.data(), event.size(), 0);
    if (length < 0 && errno == ENOBUFS) any = true;  // some were lost: it may have been one of ours
    if (length < 0 && errno != ENOBUFS && errno != EINTR) break;
    if (length > 0) any = is_of_displays({event.data(), static_cast<std::size_t>(length)}) || any;
  }
  return any;
}

}  // namespace foyer::stage
