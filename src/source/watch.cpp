#include "source/watch.h"

#include "base/descriptor.h"

#include <sys/inotify.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace foyer::source {
namespace fs = std::filesystem;
namespace {

constexpr std::uint32_t folder_itself = IN_MOVE_SELF | IN_DELETE_SELF;
constexpr std::uint32_t its_entries = folder_itself | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB;
constexpr std::uint32_t its_files = its_entries | IN_MODIFY | IN_CLOSE_WRITE;
constexpr std::uint32_t watch_is_gone = folder_itself | IN_IGNORED | IN_UNMOUNT;
constexpr int most_links = 40;  // as many as the system itself follows
constexpr auto any_name = "/";  // no file is called so

using Steps = std::deque<std::string>;

void put_before(Steps& steps, const fs::path& path) {
  const fs::path relative = path.relative_path();
  auto at = steps.begin();
  for (const auto& part : relative) {
    if (!part.empty() && part != ".") at = std::next(steps.insert(at, part.string()));
  }
}

/// Tells one folder from another under the same name: the numbers of the device and of the folder on it.
using Identity = std::pair<std::uint64_t, std::uint64_t>;

Identity identity_of(const fs::path& folder) {
  struct stat status {};
  return ::lstat(folder.c_str(), &status) == 0 ? Identity(status.st_dev, status.st_ino) : Identity();
}

/// What inotify watches for a set of files, found by walking each path as the system would. Every watch is set before the entry
/// behind it is looked at, so that no change slips between the two.
class Folders {
 public:
  explicit Folders(int inotify) : inotify_(inotify) {}

  void follow(const fs::path& file) {
    Steps steps;
    put_before(steps, file);
    fs::path folder = "/";
    for (int links = 0; !steps.empty() && links <= most_links;) {
      const std::string name = std::move(steps.front());
      steps.pop_front();
      const fs::path entry = name == ".." ? folder.parent_path() : folder / name;
      if (!steps.empty() && (name == ".." || add(entry, folder_itself))) {
        folder = entry;
        continue;
      }
      if (!add(folder, steps.empty() ? its_files : its_entries, name) && errno != ENOENT) blind_ = true;
      std::error_code none;
      if (fs::is_symlink(entry, none)) {
        const fs::path target = fs::read_symlink(entry, none);
        if (target.is_absolute()) folder = "/";
        put_before(steps, target);
        ++links;
      } else if (fs::is_directory(entry, none)) {
        add(entry, steps.empty() ? its_files : folder_itself, steps.empty() ? any_name : "");
        folder = entry;
      } else {
        return;
      }
    }
  }

  bool concerned(const inotify_event& event) const {
    if ((event.mask & IN_Q_OVERFLOW) != 0) return true;
    const auto found = names_.find(event.wd);
    if (found == names_.end()) return false;
    const auto& names = found->second;
    return event.len == 0 || (event.mask & watch_is_gone) != 0 || names.contains(any_name) ||
           names.contains(static_cast<const char*>(event.name));
  }

  /// True where some change would go unseen.
  bool blind() const { return blind_; }

  /// False where another file system was mounted over one of the folders, or taken away, which nobody reports.
  bool stand_where_they_stood() const {
    return std::ranges::all_of(identities_, [](const auto& each) { return identity_of(each.first) == each.second; });
  }

  void release_all_but(const Folders& kept) const {
    for (const auto& [watch, names] : names_) {
      if (!kept.names_.contains(watch)) ::inotify_rm_watch(inotify_, watch);
    }
  }

 private:
  bool add(const fs::path& folder, std::uint32_t mask, const std::string& name = {}) {
    const int watch = ::inotify_add_watch(inotify_, folder.c_str(), mask | IN_ONLYDIR | IN_DONT_FOLLOW | IN_MASK_ADD);
    if (watch < 0) return false;
    auto& names = names_[watch];
    if (!name.empty()) names.insert(name);
    if (!name.empty()) identities_[folder] = identity_of(folder);
    return true;
  }

  int inotify_;
  std::map<int, std::set<std::string, std::less<>>> names_;  // by watch; none where only the folder itself matters
  std::map<fs::path, Identity> identities_;                  // of those whose entries matter
  bool blind_ = false;
};

}  // namespace

struct Watch::State {
  explicit State(std::vector<fs::path> watched) : files(std::move(watched)) { arm(); }

  void arm() {
    Folders now(inotify.number());
    for (const auto& file : files) now.follow(file);
    folders.release_all_but(now);
    folders = std::move(now);
  }

  std::vector<fs::path> files;
  Descriptor inotify{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
  Folders folders{inotify.number()};
};

Watch::Watch(std::vector<fs::path> files) {
  for (auto& file : files) {
    // There is no such path only where the current folder was deleted, and then nothing to watch for.
    std::error_code none;
    file = fs::absolute(file, none);
  }
  state_ = std::make_unique<State>(std::move(files));
}
Watch::~Watch() = default;
Watch::Watch(Watch&&) noexcept = default;
Watch& Watch::operator=(Watch&&) noexcept = default;

int Watch::descriptor() const { return state_->folders.blind() ? -1 : state_->inotify.number(); }

bool Watch::drain() {
  bool changed = state_->folders.blind() || !state_->folders.stand_where_they_stood();
  alignas(inotify_event) std::array<char, 16384> buffer{};
  while (true) {
    const ssize_t count = ::read(state_->inotify.number(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
      const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
      changed = changed || state_->folders.concerned(*event);
      at += sizeof(inotify_event) + event->len;
    }
  }
  if (changed) state_->arm();
  return changed;
}

}  // namespace foyer::source
