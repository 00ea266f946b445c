#include "app/decoder_process.h"

#include "base/descriptor.h"
#include "base/instant.h"
#include "base/steady.h"

#include <fmt/core.h>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

namespace foyer::app {
namespace {

/// An open file in memory that holds the bytes, to be read from its start.
Descriptor file_of(std::string_view bytes) {
  Descriptor file(::memfd_create("picture", MFD_CLOEXEC));
  while (file && !bytes.empty()) {
    const auto written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return Descriptor();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file) ::lseek(file.number(), 0, SEEK_SET);
  return file;
}

/// A program that runs; killed, if it still does, and waited for with its owner.
class Process {
 public:
  /// With those as standard input and output, no other file, no environment, and all signals as at first. Nothing where it cannot start.
  static std::optional<Process> start(const std::filesystem::path& program, int input, int output) {
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    posix_spawnattr_t signals;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    ::posix_spawnattr_init(&signals);
    ::posix_spawnattr_setflags(&signals, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    ::posix_spawnattr_setsigmask(&signals, &none);
    ::posix_spawnattr_setsigdefault(&signals, &all);
    auto name = program.string();
    char* const arguments[] = {name.data(), nullptr};
    char* const environment[] = {nullptr};
    pid_t number = 0;
    const int failed = ::posix_spawn(&number, name.c_str(), &files, &signals, arguments, environment);
    ::posix_spawnattr_destroy(&signals);
    ::posix_spawn_file_actions_destroy(&files);
    return failed != 0 ? std::optional<Process>() : Process(number);
  }

  Process(Process&& other) noexcept : number_(std::exchange(other.number_, 0)) {}
  Process& operator=(Process&&) = delete;
  ~Process() {
    kill();
    end();
  }

  void kill() const {
    if (number_ > 0) ::kill(number_, SIGKILL);
  }

  /// Its status, as of waitpid(2), once it has ended.
  int end() {
    int status = 0;
    while (number_ > 0 && ::waitpid(number_, &status, 0) < 0 && errno == EINTR) {
    }
    number_ = 0;
    return status;
  }

 private:
  explicit Process(pid_t number) : number_(number) {}
  pid_t number_;
};

enum class Read { all, ended, late, nonsense };

/// That many bytes.
Read read_all(int from, void* into, std::size_t count, Steady::time_point deadline) {
  auto* next = static_cast<char*>(into);
  while (count > 0) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Steady::now()).count();
    pollfd readable{from, POLLIN, 0};
    const int ready = left > 0 ? ::poll(&readable, 1, static_cast<int>(left)) : 0;
    if (ready == 0) return Read::late;
    const auto got = ready > 0 ? ::read(from, next, count) : -1;  // after a signal it would wait past the deadline
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return Read::ended;
    next += got;
    count -= static_cast<std::size_t>(got);
  }
  return Read::all;
}

Read read_bitmap(int from, paint::Bitmap& bitmap, int most_side, Steady::time_point deadline) {
  DecodedHead head{};
  if (const auto read = read_all(from, &head, sizeof head, deadline); read != Read::all) return read;
  const auto most = static_cast<std::uint32_t>(most_side);
  if (head.mark != decoded_mark || head.width == 0 || head.height == 0 || head.width > most || head.height > most) return Read::nonsense;
  bitmap.size = {static_cast<int>(head.width), static_cast<int>(head.height)};
  bitmap.pixels.resize(std::size_t{head.width} * head.height);
  return read_all(from, bitmap.pixels.data(), bitmap.pixels.size() * sizeof bitmap.pixels[0], deadline);
}

Error does_not_start(const std::filesystem::path& program) {
  return {fmt::format("cannot be decoded: {} does not start: install foyer anew", program.string())};
}

Error fault_of(int status, const std::filesystem::path& program) {
  if (WIFSIGNALED(status))
    return {fmt::format("ended the program that decodes it by signal {} ({}): it is damaged, or made to do harm", WTERMSIG(status),
                        ::strsignal(WTERMSIG(status)))};
  constexpr int exit_unlinked = 127;  // of the system's loader, where a library is missing
  switch (WEXITSTATUS(status)) {
    case exit_unconfined:
      return {fmt::format("cannot be decoded: this system does not let {} lay aside its rights, and with them it decodes nothing",
                          program.string())};
    case exit_no_memory: return {"cannot be decoded: that takes more memory than a picture may"};
    case exit_unlinked: return does_not_start(program);
    default: return {"is damaged: what its first bytes promise does not follow"};
  }
}

}  // namespace

Result<paint::Bitmap> decode_apart(const std::filesystem::path& program, std::string_view bytes, int most_side,
                                   std::chrono::milliseconds patience, const std::stop_token& stop) {
  const auto deadline = Steady::now() + patience;
  const auto file = file_of(bytes);
  int ends[2] = {-1, -1};
  if (!file || ::pipe2(ends, O_CLOEXEC) != 0) return Error{fmt::format("cannot be decoded: {}", std::strerror(errno))};
  const Descriptor from(ends[0]);
  Descriptor into(ends[1]);
  auto process = Process::start(program, file.number(), into.number());
  if (!process) return does_not_start(program);
  into = Descriptor();
  paint::Bitmap bitmap;
  const auto read = [&] {
    const std::stop_callback kill(stop, [&process] { process->kill(); });
    return read_bitmap(from.number(), bitmap, most_side, deadline);
  }();
  if (read == Read::late) return Error{fmt::format("takes longer than {} s to decode", std::chrono::ceil<Seconds>(patience).count())};
  if (read == Read::nonsense) return Error{"made the program that decodes it give something else than a picture"};
  if (read == Read::all) return bitmap;
  process->kill();  // one that ends already keeps its status
  return fault_of(process->end(), program);
}

}  // namespace foyer::app
