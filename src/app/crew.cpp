#include "app/crew.h"

#include "base/descriptor.h"

#include <fmt/core.h>

#include <poll.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <exception>
#include <utility>
#include <vector>

namespace foyer::app {
namespace {

bool send_all(int to, const void* bytes, std::size_t count) {
  for (auto* next = static_cast<const char*>(bytes); count > 0;) {
    const auto sent = ::send(to, next, count, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    next += sent;
    count -= static_cast<std::size_t>(sent);
  }
  return true;
}

bool receive_all(int from, void* bytes, std::size_t count) {
  for (auto* next = static_cast<char*>(bytes); count > 0;) {
    const auto got = ::recv(from, next, count, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    next += got;
    count -= static_cast<std::size_t>(got);
  }
  return true;
}

// Before the bytes of a task that is done.
struct Head {
  std::uint64_t task, size;
};

// What a process of the crew does until there is nothing more to do.
void toil(int line, const std::function<Work()>& begin) {
  const auto work = begin();
  std::uint64_t task = 0;
  while (receive_all(line, &task, sizeof task)) {
    const auto bytes = work(task);
    const Head head{task, bytes.size()};
    if (!send_all(line, &head, sizeof head) || !send_all(line, bytes.data(), bytes.size())) return;
  }
}

struct Worker {
  pid_t number = 0;
  Descriptor line;
  bool is_busy = false;
};

class Crew {
 public:
  explicit Crew(std::size_t tasks) : tasks_(tasks) {}
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  // Those that still toil find that nobody listens, and end.
  ~Crew() {
    for (auto& worker : workers_) {
      worker.line = Descriptor();
      while (::waitpid(worker.number, nullptr, 0) < 0 && errno == EINTR) {
      }
    }
  }

  bool add(const std::function<Work()>& begin) {
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
    Descriptor here(ends[0]), there(ends[1]);
    const pid_t number = ::fork();
    if (number < 0) return false;
    if (number == 0) {
      here = Descriptor();
      workers_.clear();  // the lines of the others
      int status = 0;
      try {
        toil(there.number(), begin);
      } catch (const std::exception& error) {
        fmt::print(stderr, "foyer: {}\n", error.what());
        status = 1;
      }
      std::fflush(nullptr);
      ::_exit(status);  // what is to be done at a program's end is not this copy's to do
    }
    workers_.push_back({number, std::move(here), false});
    give_task(workers_.back());
    return true;
  }

  Result<std::size_t> collect(const std::function<void(std::size_t, std::string)>& done) {
    while (std::any_of(workers_.begin(), workers_.end(), [](const Worker& worker) { return worker.is_busy; }))
      for (auto* worker : readable()) {
        Head head{};
        std::string bytes;
        if (!receive_all(worker->line.number(), &head, sizeof head)) return lost(*worker);
        bytes.resize(head.size);
        if (!receive_all(worker->line.number(), bytes.data(), bytes.size())) return lost(*worker);
        give_task(*worker);
        done(head.task, std::move(bytes));
      }
    return tasks_;
  }

 private:
  // One that has died by then counts as busy: that it is lost is found where its answer is waited for.
  void give_task(Worker& worker) {
    worker.is_busy = next_ < tasks_;
    if (!worker.is_busy) return;
    const std::uint64_t task = next_++;
    send_all(worker.line.number(), &task, sizeof task);
  }

  std::vector<Worker*> readable() {
    std::vector<pollfd> lines;
    for (const auto& worker : workers_) lines.push_back({worker.is_busy ? worker.line.number() : -1, POLLIN, 0});
    while (::poll(lines.data(), lines.size(), -1) < 0 && errno == EINTR) {
    }
    std::vector<Worker*> ready;
    for (std::size_t index = 0; index < lines.size(); ++index)
      if (lines[index].revents != 0) ready.push_back(&workers_[index]);
    return ready;
  }

  static Error lost(Worker& worker) {
    int status = 0;
    while (::waitpid(worker.number, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFSIGNALED(status)) return {fmt::format("a process was ended by signal {} ({})", WTERMSIG(status), ::strsignal(WTERMSIG(status)))};
    return {"a process ended early"};
  }

  std::size_t tasks_, next_ = 0;
  std::vector<Worker> workers_;
};

}  // namespace

Result<std::size_t> share_out(std::size_t count, std::size_t processes, const std::function<Work()>& begin,
                              const std::function<void(std::size_t, std::string)>& done) {
  std::fflush(nullptr);  // else each copy would print what is still to be printed
  Crew crew(count);
  for (std::size_t worker = 0; worker < std::min(count, processes); ++worker)
    if (!crew.add(begin)) return Error{fmt::format("cannot start another process: {}", std::strerror(errno))};
  return crew.collect(done);
}

std::size_t cores() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  return ::sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? static_cast<std::size_t>(CPU_COUNT(&allowed)) : 1;
}

}  // namespace foyer::app
