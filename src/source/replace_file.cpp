#include "source/replace_file.h"

#include "base/descriptor.h"
#include "base/entries.h"
#include "source/read_file.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <string>
#include <system_error>

namespace foyer::source {
namespace fs = std::filesystem;
namespace {

using Parts = std::vector<std::string_view>;

/// Of a bare name, the folder that the process is in.
fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : "."; }

/// The errno value where a step failed, 0 where all is well; so for the next ones.
int sync_folder(const fs::path& path) {
  const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder && (::fsync(folder.number()) == 0 || errno == EINVAL)) return 0;  // some network file systems cannot, and need not
  return errno;
}

/// A new folder's name is on the disk only once the folder above it is.
int make_folder(const fs::path& path) {
  if (::access(path.c_str(), F_OK) == 0) return 0;
  if (const int error = make_folder(folder_of(path)); error != 0) return error;
  if (::mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) return errno;
  return sync_folder(folder_of(path));
}

int write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) return errno;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

int write_through(const fs::path& path, const Parts& parts, mode_t permissions) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, permissions));
  if (!file) return errno;
  for (const auto part : parts) {
    if (const int error = write_all(file, part); error != 0) return error;
  }
  return ::fsync(file.number()) == 0 ? 0 : errno;
}

/// Whether the file goes on with these bytes.
bool goes_on_with(const Descriptor& file, std::string_view bytes) {
  std::array<char, 1U << 16U> read{};
  while (!bytes.empty()) {
    const ssize_t count = ::read(file.number(), read.data(), std::min(read.size(), bytes.size()));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    const std::string_view got(read.data(), static_cast<std::size_t>(count));
    if (!bytes.starts_with(got)) return false;
    bytes.remove_prefix(got.size());
  }
  return true;
}

/// Failing cards say that all is written when it is not. What the system remembers of the file is dropped, so that the disk is asked.
int read_again(const fs::path& path, const Parts& parts) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) return errno;
  ::posix_fadvise(file.number(), 0, 0, POSIX_FADV_DONTNEED);
  for (const auto part : parts)
    if (!goes_on_with(file, part)) return EIO;
  char more = 0;
  return ::read(file.number(), &more, 1) == 0 ? 0 : EIO;
}

/// On a FAT stick a power cut may take both names of a rename: by then the new file has to have its own.
int publish(const fs::path& written, const fs::path& path, const fs::path& before) {
  const auto folder = folder_of(path);
  if (const int error = sync_folder(folder); error != 0) return error;
  if (!before.empty() && ::rename(path.c_str(), before.c_str()) != 0 && errno != ENOENT) return errno;
  return ::rename(written.c_str(), path.c_str()) == 0 ? sync_folder(folder) : errno;
}

/// Unfinished files end in the number of the thread that writes them: those of threads that are gone will never be finished.
std::optional<pid_t> writer_of(const std::string& name, const std::string& start) {
  if (!name.starts_with(start)) return {};
  pid_t writer = 0;
  const char* end = name.data() + name.size();
  const auto read = std::from_chars(name.data() + start.size(), end, writer);
  return read.ec == std::errc() && read.ptr == end && writer > 0 ? std::optional(writer) : std::nullopt;
}

void remove_unfinished(const fs::path& path) {
  std::error_code none;
  for (const auto& file : unfinished(path)) {
    const auto writer = writer_of(file.filename().string(), path.filename().string() + ".");
    if (::kill(*writer, 0) != 0 && errno == ESRCH) fs::remove(file, none);
  }
}

int replace(const fs::path& path, const Parts& parts, mode_t permissions, const fs::path& before) {
  const fs::path written = path.string() + "." + std::to_string(::gettid());
  int error = write_through(written, parts, permissions);
  if (error == 0) error = read_again(written, parts);
  if (error == 0) error = publish(written, path, before);
  if (error != 0) ::unlink(written.c_str());
  return error;
}

}  // namespace

std::vector<fs::path> unfinished(const fs::path& path) {
  std::vector<fs::path> files;
  const std::string start = path.filename().string() + ".";
  for (const auto& entry : entries_of(folder_of(path)))
    if (writer_of(entry.path().filename().string(), start)) files.push_back(entry.path());
  return files;
}

std::optional<Error> replace_file(const fs::path& path, const Parts& parts, mode_t permissions, const fs::path& before) {
  if (const int error = make_folder(folder_of(path)); error != 0) return Error{folder_of(path).string() + ": " + in_words(error)};
  int error = replace(path, parts, permissions, before);
  if (error == ENOSPC || error == EDQUOT) {  // what is older than the file that stands there makes room
    remove_unfinished(path);
    if (!before.empty()) ::unlink(before.c_str());
    error = replace(path, parts, permissions, before);
  }
  if (error != 0) return Error{path.string() + ": " + in_words(error)};
  remove_unfinished(path);
  return std::nullopt;
}

}  // namespace foyer::source
