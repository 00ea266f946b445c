#include "app/service.h"

#include "base/environment.h"

#include <spdlog/spdlog.h>

#include <filesystem>
#include <string>
#include <utility>

namespace foyer::app {
namespace {

// The folder that the service manager made for this service alone; of several the first.
std::optional<std::filesystem::path> folder_of_service() {
  const auto folders = variable("RUNTIME_DIRECTORY");
  return folders.starts_with('/') ? std::optional(folders.substr(0, folders.find(':'))) : std::nullopt;
}

}  // namespace

Service::Service() : manager_(service_manager()), heartbeat_(watchdog_interval(), Steady::now()), restarts_(folder_of_service()) {}

void Service::shown() {
  if (!std::exchange(is_ready_, true)) manager_.tell("READY=1");
}

void Service::look(Steady::time_point now, std::optional<Steady::time_point> maker_expected) {
  restarts_.look(now);
  const bool beats = heartbeat_.beats(now, maker_expected);
  if (!is_ready_) return;
  if (beats) manager_.tell("WATCHDOG=1");
  if (heartbeat_.misses_maker())
    spdlog::error("reading the event or drawing a slide does not come to an end: the service manager is to start foyer again");
}

void Service::leave(bool well) {
  if (well) restarts_.forget();
  else restarts_.withdraw();
  manager_.tell("STOPPING=1");
}

}  // namespace foyer::app
