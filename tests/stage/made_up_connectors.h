// A folder like the kernel's own, of monitors that a test plugs in and out.
#pragma once

#include "support/catch.h"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace foyer::stage {

struct MadeUpConnectors {
  MadeUpConnectors() {
    std::string name = (std::filesystem::temp_directory_path() / "foyer-connectors-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~MadeUpConnectors() { std::filesystem::remove_all(path); }
  MadeUpConnectors(const MadeUpConnectors&) = delete;
  MadeUpConnectors& operator=(const MadeUpConnectors&) = delete;

  void set(const std::string& name, const std::string& status, const std::string& modes) const {
    std::filesystem::create_directory(path / name);
    std::ofstream(path / name / "status") << status << '\n';
    std::ofstream(path / name / "modes") << modes;
  }

  std::filesystem::path path;
};

}  // namespace foyer::stage
