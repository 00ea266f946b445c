#include "source/web_module.h"

#include "fetched.h"
#include "temporary_folder.h"

#include <filesystem>
#include <fstream>
#include <string>

using namespace foyer::source;
namespace fs = std::filesystem;

namespace {

/// Whether a library whose file name begins so is in this process.
bool is_loaded(const std::string& name) {
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);)
    if (line.find("/" + name) != std::string::npos) return true;
  return false;
}

std::string fault(const std::vector<fs::path>& places) {
  const auto module = load_web_module(places);
  return module ? "none" : module.error();
}

}  // namespace

TEST_CASE("libcurl and OpenSSL are loaded when the first address is asked for, and not before") {
  REQUIRE(is_loaded("libc.so"));
  for (const char* name : {"foyer-web.so", "libcurl.so", "libssl.so", "libcrypto.so"}) {
    INFO(name);
    CHECK_FALSE(is_loaded(name));
  }
  CHECK(failure_of(fetch(request_for("http://127.0.0.1:1/"))).find("no connection to 127.0.0.1") == 0);
  for (const char* name : {"foyer-web.so", "libcurl.so", "libssl.so", "libcrypto.so"}) {
    INFO(name);
    CHECK(is_loaded(name));
  }
}

TEST_CASE("the module is looked for beside the program and where it is installed") {
  const auto folder = fs::read_symlink("/proc/self/exe").parent_path();
  CHECK(web_module_places() == std::vector<fs::path>{folder / "foyer-web.so", folder.parent_path() / "lib/foyer/foyer-web.so"});
  CHECK(fault({"/nowhere/foyer-web.so", folder / "foyer-web.so"}) == "none");
}

TEST_CASE("a module that cannot be used is an ordinary failure that says what to do") {
  CHECK(fault({"/nowhere/foyer-web.so", "/nor/here/foyer-web.so"}) ==
        "cannot be asked: foyer-web.so, the part of foyer that asks web servers, is missing: copy it from where foyer was built into "
        "/nowhere or /nor/here, or install foyer anew");
  const TemporaryFolder folder;
  const auto broken = folder.path() / "foyer-web.so";
  std::ofstream(broken) << "half a file";
  CHECK(fault({broken}).find("cannot be asked: the part of foyer that asks web servers cannot be loaded (" + broken.string()) == 0);
  CHECK(fault({ANOTHER_VERSION}).find("belongs to foyer 0.0.9, and this is foyer ") != std::string::npos);
}
