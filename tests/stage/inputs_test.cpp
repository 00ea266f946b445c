#include "stage/inputs.h"

#include "pipe.h"
#include "stage/sleeper.h"
#include "support/catch.h"

#include <stdlib.h>

#include <filesystem>

using namespace foyer;
using namespace foyer::stage;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

TEST_CASE("keyboards are found among the descriptors of the process") {
  std::string name = (fs::temp_directory_path() / "foyer-descriptors-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const fs::path folder = name;
  fs::create_symlink("/dev/input/event3", folder / "12");
  fs::create_symlink("/dev/input/event0", folder / "7");
  fs::create_symlink("/dev/dri/card0", folder / "8");
  fs::create_symlink("socket:[4711]", folder / "9");
  fs::create_symlink("/dev/input/event1", folder / "none");
  CHECK(open_inputs(folder) == std::vector<int>{7, 12});
  CHECK(open_inputs(folder / "nowhere").empty());
  fs::remove_all(folder);
}

TEST_CASE("a key ends the sleep and is nothing that happened") {
  Sleeper sleeper;
  const Pipe keyboard;
  keyboard.write();
  Happened happened;
  sleeper.sleep(Steady::now() + 1h, {}, -1, {keyboard.reading(), -1}, happened);
  CHECK_FALSE(happened.quit);
  CHECK(happened.readable.empty());
}

TEST_CASE("a display server that is gone is nobody who wants the display to end") {
  Sleeper sleeper;
  Pipe connection;
  connection.close_writing();
  Happened happened;
  sleeper.sleep(Steady::now() + 1h, {}, connection.reading(), {}, happened);
  CHECK(happened.lost);
  CHECK_FALSE(happened.quit);
}
