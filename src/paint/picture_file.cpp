#include "paint/picture_file.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace foyer::paint {
namespace {

/// Never waits for the other end of a pipe.
constexpr int reading = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

/// For kernels and sandboxes without openat2: the real path must lie below the folder's.
Descriptor open_by_real_path(const std::filesystem::path& folder, const std::string& name) {
  std::error_code problem;
  const std::filesystem::path root = std::filesystem::canonical(folder, problem);
  if (problem) return Descriptor();
  const std::filesystem::path file = std::filesystem::canonical(root / name, problem);
  if (problem || std::mismatch(root.begin(), root.end(), file.begin(), file.end()).first != root.end()) return Descriptor();
  return Descriptor(::open(file.c_str(), reading | O_NOFOLLOW));
}

Descriptor open_beneath(const std::filesystem::path& folder, const std::string& name) {
  const Descriptor root(::open(folder.empty() ? "." : folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!root) return Descriptor();
  open_how how{};
  how.flags = reading;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  Descriptor file(static_cast<int>(syscall(SYS_openat2, root.number(), name.c_str(), &how, sizeof how)));
  const bool is_missing = !file && (errno == ENOSYS || errno == EPERM);
  return is_missing ? open_by_real_path(folder.empty() ? "." : folder, name) : std::move(file);
}

std::optional<FileState> state_of(const Descriptor& file) {
  struct stat status {};
  if (fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  return FileState{status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

bool climbs(const std::filesystem::path& name) { return name.is_absolute() || std::find(name.begin(), name.end(), "..") != name.end(); }

}  // namespace

std::optional<PictureFile> PictureFile::open(const PictureFolders& folders, const std::string& name) {
  if (name.empty() || name.find('\0') != name.npos) return {};
  const std::filesystem::path path(name);
  const bool fetched = !folders.fetched.empty() && path.parent_path() == folders.fetched;
  if (!fetched && climbs(path)) return {};
  auto file = fetched ? open_beneath(folders.fetched, path.filename().string()) : open_beneath(folders.event, name);
  const auto state = state_of(file);
  if (!state || state->size > most_picture_bytes) return {};
  return PictureFile(std::move(file), *state);
}

PictureLook look_at(const PictureFolders& folders, const std::string& name, const std::optional<FileState>& known) {
  const auto file = PictureFile::open(folders, name);
  if (!file) return {};
  return {file->state(), file->state() == known ? std::string() : file->bytes()};
}

std::string PictureFile::bytes() const {
  std::string all(static_cast<std::size_t>(state_.size), '\0');
  std::size_t filled = 0;
  while (filled < all.size()) {
    const ssize_t got = ::pread(file_.number(), all.data() + filled, all.size() - filled, static_cast<off_t>(filled));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return {};
    filled += static_cast<std::size_t>(got);
  }
  return state_of(file_) == state_ ? all : std::string();
}

}  // namespace foyer::paint
