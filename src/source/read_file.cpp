#include "source/read_file.h"

#include "base/descriptor.h"
#include "source/size.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace foyer::source {
namespace {

Error cannot_read(const std::filesystem::path& path, int error) { return {"cannot read " + path.string() + ": " + in_words(error)}; }

Error too_large(const std::filesystem::path& path, std::size_t most_bytes) {
  return {path.string() + " is larger than " + size_in_words(most_bytes)};
}

Error not_permitted(const std::filesystem::path& path) {
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  if (::faccessat(AT_FDCWD, folder.c_str(), X_OK, AT_EACCESS) != 0) {
    return {"the folder " + folder.string() + " may not be entered by this user: run chmod +rx " + folder.string()};
  }
  return {path.string() + " may not be read by this user: run chmod +r " + path.string()};
}

Error cannot_open(const std::filesystem::path& path, int error) {
  if (error == EACCES) return not_permitted(path);
  if (error == ENXIO) return {path.string() + " is not a plain file"};  // a socket
  return {"cannot open " + path.string() + ": " + in_words(error)};
}

/// Goes by what read() gives, not by the size announced: a file may grow meanwhile.
Result<File> read_all(const Descriptor& file, std::size_t announced, const std::filesystem::path& path, std::size_t most_bytes) {
  std::string bytes(announced + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    if (filled == bytes.size()) bytes.resize(std::min(bytes.size() * 2, most_bytes + 1));
    const ssize_t count = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return cannot_read(path, errno);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled > most_bytes) return too_large(path, most_bytes);
  }
  bytes.resize(filled);
  return File{path.string(), std::move(bytes)};
}

}  // namespace

std::string in_words(int error) {
  switch (error) {
    case ENOENT: return "no such file";
    case ENOTDIR: return "a part of its path is a file, not a folder";
    case ELOOP: return "its links lead in a circle";
    case EACCES:
    case EPERM: return "this user may not do that";
    case EIO: return "the disk cannot be read or written, it may be failing";
    case EROFS: return "the disk is read-only";
    case ENOSPC:
    case EDQUOT: return "the disk is full";
    case EFBIG: return "the file would become larger than this user may write";
    case EMFILE:
    case ENFILE: return "too many files are open";
    default: return std::generic_category().message(error);
  }
}

Instant changed_at(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? Instant(Seconds(status.st_mtim.tv_sec)) : Instant();
}

Result<std::optional<File>> read_file(const std::filesystem::path& path, std::size_t most_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (!file && errno == ENOENT) return std::optional<File>();
  if (!file) return cannot_open(path, errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return cannot_read(path, errno);
  if (S_ISDIR(status.st_mode)) return Error{path.string() + " is a folder, where a file is needed"};
  if (!S_ISREG(status.st_mode)) return Error{path.string() + " is not a plain file"};
  const auto announced = static_cast<std::size_t>(status.st_size);
  if (announced > most_bytes) return too_large(path, most_bytes);
  auto read = read_all(file, announced, path, most_bytes);
  if (!read) return Error{read.error()};
  return std::optional<File>(*std::move(read));
}

}  // namespace foyer::source
