// src/web: all that needs libcurl and OpenSSL. It is a file of its own, loaded when the first address is asked for: a display that shows
// files of this computer starts sooner and is smaller without those two and the thirty libraries that they bring.
#pragma once

#include "base/result.h"
#include "source/fetch.h"

#include <filesystem>
#include <stop_token>
#include <vector>

namespace foyer::source {

/// What the file exports, under the name foyer_web.
struct WebModule {
  const char* version;  // first, and never anything else: it is read of modules of other versions, too
  Fetched (*fetch)(const Request& request, const std::stop_token& stop);
};

/// Where the file may be: beside this program, as it is built; in ../lib/foyer, as it is installed.
std::vector<std::filesystem::path> web_module_places();

/// From the first place that has such a file. It stays loaded until the program ends. The Error goes on after "ADDRESS: ".
Result<const WebModule*> load_web_module(const std::vector<std::filesystem::path>& places);

}  // namespace foyer::source
