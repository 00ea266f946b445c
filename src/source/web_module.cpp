#include "source/web_module.h"

#include "source/parts.h"

#include <dlfcn.h>

#include <cstring>
#include <string>

namespace foyer::source {
namespace {

namespace fs = std::filesystem;

constexpr auto file_name = "foyer-web.so";

Error missing(const std::vector<fs::path>& places) {
  return {"cannot be asked: " + std::string(file_name) +
          ", the part of foyer that asks web servers, is missing: copy it from where foyer was built into " + folders_in_words(places) +
          ", or install foyer anew"};
}

Error not_loaded(const fs::path& file, const std::string& why) {
  return {"cannot be asked: the part of foyer that asks web servers cannot be loaded (" + why +
          "): install the packages of libcurl and OpenSSL, and " + file.string() + " from the same build as foyer"};
}

Error of_another_version(const fs::path& file, const std::string& version) {
  return {"cannot be asked: " + file.string() + " belongs to foyer " + version +
          ", and this is foyer " FOYER_VERSION ": install both from the same build and start foyer again"};
}

Result<const WebModule*> load(const fs::path& file) {
  // Local: no name of a library that comes along stands in the way of the program's own. Now: what is missing is missed here.
  void* const library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  const void* const entry = library == nullptr ? nullptr : ::dlsym(library, "foyer_web");
  if (entry == nullptr) {
    const char* why = ::dlerror();
    return not_loaded(file, why == nullptr ? "for an unknown reason" : why);
  }
  const auto* const module = static_cast<const WebModule*>(entry);
  if (std::strcmp(module->version, FOYER_VERSION) != 0) return of_another_version(file, module->version);
  return module;
}

}  // namespace

std::vector<fs::path> web_module_places() { return places_of_part(file_name); }

Result<const WebModule*> load_web_module(const std::vector<fs::path>& places) {
  const auto found = first_that_exists(places);
  return found.empty() ? Result<const WebModule*>(missing(places)) : load(found);
}

}  // namespace foyer::source
