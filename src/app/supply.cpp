#include "app/supply.h"

#include "app/clock.h"
#include "base/limits.h"
#include "read/schedule.h"
#include "read/web_address.h"
#include "source/event_files.h"

#include <poll.h>

#include <chrono>
#include <utility>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds one_look{100};

// An event that lies open on a web server: its schedule, and what may stand beside it.
std::vector<WebFile> files_of(const std::string& event) {
  if (event.back() != '/') return {{event, {}}};
  std::vector<WebFile> files;
  for (const char* name : source::event_names()) files.push_back({event + name, {}, !files.empty()});
  return files;
}

}  // namespace

void wait_on(const std::vector<int>& descriptors) {
  std::vector<pollfd> waiting;
  for (const int descriptor : descriptors) waiting.push_back({descriptor, POLLIN, 0});
  ::poll(waiting.data(), waiting.size(), static_cast<int>(one_look.count()));
}

bool is_address(const std::string& event) { return read::is_web_address(event); }

Supply Supply::of_event(const std::string& event, const std::optional<fs::path>& cache, const Tell& tell) {
  if (is_address(event)) return Supply(WebFiles(files_of(event), {.folder = cache}));
  return Supply(DiskFiles(
      event, [event] { return source::event_paths(event); }, [event] { return source::read_event(event, limits::file_bytes); }, tell));
}

Supply Supply::of_source(const model::Source& source, const fs::path& folder, const std::string& event,
                         const std::optional<fs::path>& cache, const Tell& tell) {
  if (is_address(source.address)) return Supply(WebFiles({{source.address, event}}, {source.interval, source.private_allowed, cache}));
  const fs::path path = folder / source.address;
  return Supply(DiskFiles(
      path.string(), [path] { return std::vector{path}; }, [path] { return source::read_files(path, limits::file_bytes); }, tell));
}

std::vector<int> Supply::descriptors() const {
  if (web() != nullptr) return web()->descriptors();
  const int descriptor = std::get<DiskFiles>(files_).descriptor();
  return descriptor < 0 ? std::vector<int>() : std::vector<int>{descriptor};
}

std::optional<Steady::time_point> Supply::due() const {
  return std::visit([](const auto& files) { return files.due(); }, files_);
}

bool Supply::update(Steady::time_point now, Instant wall) {
  if (auto* files = std::get_if<WebFiles>(&files_)) return files->update(now, wall);
  return std::get<DiskFiles>(files_).update(now);
}

std::vector<File> Supply::files() const {
  if (web() == nullptr) return std::get<DiskFiles>(files_).files();
  return is_ready() ? web()->files() : std::vector<File>();
}

std::vector<std::string> Supply::unread() const {
  return web() == nullptr ? std::get<DiskFiles>(files_).unread() : std::vector<std::string>();
}

void Supply::judge(const std::function<bool(const File&)>& is_good, Instant wall) {
  if (auto* files = std::get_if<WebFiles>(&files_)) files->judge(is_good, wall);
}

std::vector<std::string> Supply::rejected() const { return web() != nullptr ? web()->rejected() : std::vector<std::string>(); }

bool Supply::is_ready() const {
  if (web() != nullptr) return !web()->waits() && !web()->files().empty();
  return std::get<DiskFiles>(files_).is_ready();
}

std::optional<Instant> Supply::as_of() const { return web() != nullptr ? web()->as_of() : std::nullopt; }

std::vector<Problem> Supply::problems() const {
  return std::visit([](const auto& files) -> std::vector<Problem> { return files.problems(); }, files_);
}

bool Supply::is_asking() const {
  return std::visit([](const auto& files) { return files.is_asking(); }, files_);
}

std::vector<File> wait_for(Supply& supply) {
  supply.update(Steady::now(), Clock().now());
  while (supply.is_asking()) {
    wait_on(supply.descriptors());
    supply.update(Steady::now(), Clock().now());
  }
  return supply.files();
}

}  // namespace foyer::app
