#include "stage/inputs.h"

#include "pipe.h"
#include "stage/sleeper.h"
#include "support/catch.h"

#include <stdlib.h>

#include <filesystem>

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

TEST_CASE("a key ends the sleep and is nothing that happened; a keyboard that was pulled out is not listened to any more") {
  Sleeper sleeper;
  const Pipe keyboard;
  Pipe pulled_out;
  keyboard.write();
  pulled_out.close_writing();
  std::vector<int> inputs{keyboard.reading(), pulled_out.reading(), -1};
  Happened happened;
  sleeper.sleep(Steady::now() + 1h, {}, -1, inputs, happened);
  CHECK_FALSE(happened.quit);
  CHECK(happened.readable.empty());
  CHECK(inputs == std::vector<int>{keyboard.reading(), -1});
}

TEST_CASE("a display server that is gone is nobody who wants the display to end") {
  Sleeper sleeper;
  Pipe connection;
  connection.close_writing();
  std::vector<int> inputs;
  Happened happened;
  sleeper.sleep(Steady::now() + 1h, {}, connection.reading(), inputs, happened);
  CHECK(happened.lost);
  CHECK_FALSE(happened.quit);
}
