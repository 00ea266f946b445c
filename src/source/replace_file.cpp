#include "source/replace_file.h"

#include "source/descriptor.h"
#include "source/read_file.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace foyer::source {
namespace fs = std::filesystem;
namespace {

/// The errno value where a step failed, 0 where all is on the disk; so for the next two.
int write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) return errno;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

int write_through(const fs::path& path, std::initializer_list<std::string_view> parts, mode_t permissions) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, permissions));
  if (!file) return errno;
  for (const auto part : parts) {
    if (const int error = write_all(file, part); error != 0) return error;
  }
  return ::fsync(file.number()) == 0 ? 0 : errno;
}

int rename_over(const fs::path& path, const fs::path& by) {
  if (::rename(by.c_str(), path.c_str()) != 0) return errno;
  const Descriptor folder(::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return folder && ::fsync(folder.number()) == 0 ? 0 : errno;
}

/// Temporary files end in the number of the thread that writes them: those of threads that are gone will never be finished.
void remove_unfinished(const fs::path& path) {
  const std::string start = path.filename().string() + ".";
  std::error_code failed, none;
  for (fs::directory_iterator entry(path.parent_path(), failed), end; !failed && entry != end; entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(start)) continue;
    const pid_t writer = std::atoi(name.c_str() + start.size());
    if (writer <= 0 || (::kill(writer, 0) != 0 && errno == ESRCH)) fs::remove(entry->path(), none);
  }
}

}  // namespace

std::optional<Error> replace_file(const fs::path& path, std::initializer_list<std::string_view> parts, mode_t permissions) {
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  if (failed) return Error{path.parent_path().string() + ": " + in_words(failed.value())};
  remove_unfinished(path);
  const fs::path unfinished = path.string() + "." + std::to_string(::gettid());
  int error = write_through(unfinished, parts, permissions);
  if (error == 0) error = rename_over(path, unfinished);
  if (error == 0) return std::nullopt;
  ::unlink(unfinished.c_str());
  return Error{path.string() + ": " + in_words(error)};
}

}  // namespace foyer::source
