#include "app/heartbeat.h"

#include "app/service_manager.h"
#include "base/descriptor.h"
#include "source/temporary_folder.h"
#include "support/catch.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cstddef>

using namespace foyer;
using namespace std::chrono_literals;
using app::Heartbeat;
using app::ServiceManager;

namespace {

constexpr Steady::time_point start{100h};
constexpr std::optional<Steady::time_point> at_rest;

// What a service manager has heard.
class Listener {
 public:
  // `name`: as the kernel takes it, with a zero first where it is abstract.
  explicit Listener(const std::string& name) : socket_(::socket(AF_UNIX, SOCK_DGRAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::copy(name.begin(), name.end(), address.sun_path);
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    REQUIRE(::bind(socket_.number(), reinterpret_cast<const sockaddr*>(&address), length) == 0);
  }

  std::string heard() const {
    char text[64];
    const auto length = ::recv(socket_.number(), text, sizeof text, MSG_DONTWAIT);
    return length < 0 ? "nothing" : std::string(text, static_cast<std::size_t>(length));
  }

 private:
  Descriptor socket_;
};

}  // namespace

TEST_CASE("the service manager hears what it is told, at a path and at an abstract name") {
  const source::TemporaryFolder folder;
  const std::string path = (folder / "notify").string(), name = "foyer-test-" + std::to_string(::getpid());
  const Listener at_path(path), abstract('\0' + name);
  ServiceManager(path).tell("READY=1");
  ServiceManager('@' + name).tell("WATCHDOG=1");
  CHECK(at_path.heard() == "READY=1");
  CHECK(abstract.heard() == "WATCHDOG=1");
  CHECK(at_path.heard() == "nothing");
}

TEST_CASE("a display goes on where no service manager listens") {
  const source::TemporaryFolder folder;
  ServiceManager("").tell("READY=1");
  ServiceManager((folder / "nobody").string()).tell("READY=1");
  ServiceManager(std::string(200, 'x')).tell("READY=1");
}

TEST_CASE("the watchdog's interval is what the environment says, where it is a number") {
  CHECK(app::watchdog_interval("30000000") == 30s);
  for (const char* const none : {"", "0", "-1", "soon", "10s", "99999999999999999999"}) CHECK_FALSE(app::watchdog_interval(none));
}

TEST_CASE("without a watchdog there is no heartbeat, and nothing to wake up for") {
  Heartbeat heartbeat({}, start);
  CHECK_FALSE(heartbeat.due());
  CHECK_FALSE(heartbeat.beats(start + 24h, at_rest));
}

TEST_CASE("a heart beats twice in the time that the service manager waits, and may earlier when it is awake anyway") {
  Heartbeat heartbeat(30s, start);
  CHECK(heartbeat.due() == start + 15s);
  CHECK_FALSE(heartbeat.beats(start + 7s, at_rest));
  CHECK(heartbeat.beats(start + 8s, at_rest));
  CHECK(heartbeat.due() == start + 23s);
}

TEST_CASE("the heart stops while the maker of frames is silent for twice as long as the service manager waits", "[F82]") {
  Heartbeat heartbeat(30s, start);
  const auto expected = start + 10s;
  CHECK(heartbeat.beats(start + 15s, expected));
  CHECK(heartbeat.beats(start + 70s, expected));
  CHECK_FALSE(heartbeat.beats(start + 85s, expected));
  CHECK(heartbeat.misses_maker());
  CHECK(heartbeat.due() == start + 100s);  // it looks again, and does not spin
  CHECK(heartbeat.beats(start + 100s, start + 101s));
  CHECK_FALSE(heartbeat.misses_maker());
}
