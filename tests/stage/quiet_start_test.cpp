#include "stage/quiet_start.h"

#include "support/catch.h"
#include "support/variable.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using foyer::stage::start_quietly;
using foyer::test::Variable;
namespace fs = std::filesystem;

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "not set" : value;
}

}  // namespace

TEST_CASE("a start reads no table of composed letters and starts no message bus") {
  const Variable compose("XCOMPOSEFILE", nullptr), bus("DBUS_SESSION_BUS_ADDRESS", nullptr), folder("XDG_RUNTIME_DIR", nullptr);
  start_quietly();
  CHECK(variable("XCOMPOSEFILE") == "/dev/null");
  CHECK(variable("DBUS_SESSION_BUS_ADDRESS") == "disabled:");
}

TEST_CASE("what the environment names is left as it is") {
  const Variable compose("XCOMPOSEFILE", "/some/Compose"), bus("DBUS_SESSION_BUS_ADDRESS", "unix:path=/some/bus");
  start_quietly();
  CHECK(variable("XCOMPOSEFILE") == "/some/Compose");
  CHECK(variable("DBUS_SESSION_BUS_ADDRESS") == "unix:path=/some/bus");
}

TEST_CASE("a message bus that runs is used") {
  std::string name = (fs::temp_directory_path() / "foyer-test-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  std::ofstream(fs::path(name) / "bus") << "";
  const Variable compose("XCOMPOSEFILE", nullptr), bus("DBUS_SESSION_BUS_ADDRESS", nullptr), folder("XDG_RUNTIME_DIR", name.c_str());
  start_quietly();
  CHECK(variable("DBUS_SESSION_BUS_ADDRESS") == "not set");
  fs::remove_all(name);
}
