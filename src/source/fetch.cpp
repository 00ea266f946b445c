#include "source/fetch.h"

#include "source/web_module.h"

#include <mutex>

namespace foyer::source {
namespace {

/// Loaded once. Where that fails it is tried again at the next request: somebody may have mended it.
Result<const WebModule*> web_module() {
  static std::mutex mutex;
  static const WebModule* loaded = nullptr;
  const std::lock_guard lock(mutex);
  if (loaded != nullptr) return loaded;
  const auto module = load_web_module(web_module_places());
  if (module) loaded = *module;
  return module;
}

}  // namespace

Fetched fetch(const Request& request, const std::stop_token& stop) {
  const auto module = web_module();
  return module ? (*module)->fetch(request, stop) : Failure{module.error(), {}};
}

}  // namespace foyer::source
