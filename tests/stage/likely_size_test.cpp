#include "stage/likely_size.h"

#include "support/catch.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace foyer;
namespace fs = std::filesystem;

namespace {

struct Connectors {
  Connectors() : path(fs::temp_directory_path() / ("foyer-connectors-" + std::to_string(::getpid()))) { fs::create_directory(path); }
  ~Connectors() { fs::remove_all(path); }
  void add(const std::string& name, const std::string& modes) const {
    fs::create_directory(path / name);
    std::ofstream(path / name / "modes") << modes;
  }
  fs::path path;
};

}  // namespace

TEST_CASE("the glass is likely as large as the first connected monitor likes best") {
  const Connectors connectors;
  connectors.add("card0-DP-1", "");
  connectors.add("card0-HDMI-A-1", "3840x2160\n1920x1080\n");
  connectors.add("card0-HDMI-A-2", "1280x720\n");
  CHECK(stage::likely_size(connectors.path) == Size{3840, 2160});
}

TEST_CASE("where the kernel tells of no monitor the glass is likely the commonest") {
  const Connectors connectors;
  connectors.add("card0-DP-1", "");
  connectors.add("card0-DP-2", "nonsense\n");
  CHECK(stage::likely_size(connectors.path) == Size{1920, 1080});
  CHECK(stage::likely_size(connectors.path / "nowhere") == Size{1920, 1080});
}
