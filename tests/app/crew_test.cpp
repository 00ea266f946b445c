#include "app/crew.h"

#include "support/catch.h"

#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <set>
#include <string>

using namespace foyer;

namespace {

using Results = std::map<std::size_t, std::string>;

Results results_of(std::size_t count, std::size_t processes, const app::Work& work) {
  Results results;
  const auto shared = app::share_out(
      count, processes, [&] { return work; }, [&](std::size_t task, std::string bytes) { results[task] = std::move(bytes); });
  REQUIRE(shared);
  return results;
}

}  // namespace

TEST_CASE("each task is done once, whatever the number of processes") {
  for (const std::size_t processes : {1U, 2U, 5U}) {
    const auto results = results_of(7, processes, [](std::size_t task) { return "task " + std::to_string(task); });
    REQUIRE(results.size() == 7);
    for (const auto& [task, bytes] : results) CHECK(bytes == "task " + std::to_string(task));
  }
  CHECK(results_of(0, 3, [](std::size_t) { return "never"; }).empty());
}

TEST_CASE("the work is done by other processes, and what they have to tell may be long") {
  const auto own = std::to_string(::getpid());
  const auto results = results_of(
      4, 2, [](std::size_t task) { return std::to_string(::getpid()) + '\n' + std::string(3'000'000, static_cast<char>('a' + task)); });
  std::set<std::string> processes;
  for (const auto& [task, bytes] : results) {
    processes.insert(bytes.substr(0, bytes.find('\n')));
    CHECK(bytes.substr(bytes.find('\n') + 1) == std::string(3'000'000, static_cast<char>('a' + task)));
  }
  CHECK(processes.count(own) == 0);
  CHECK(processes.size() <= 2);
}

TEST_CASE("a process that ends early is told of, and the others are ended") {
  const auto shared = [](const app::Work& work) {
    return app::share_out(
        6, 2, [&] { return work; }, [](std::size_t, std::string) {});
  };
  const auto killed = shared([](std::size_t task) -> std::string {
    if (task == 3) ::raise(SIGKILL);
    return "done";
  });
  REQUIRE_FALSE(killed);
  CHECK(killed.error() == "a process was ended by signal 9 (Killed)");
  const auto ended = shared([](std::size_t task) -> std::string {
    if (task == 3) ::_exit(1);
    return "done";
  });
  REQUIRE_FALSE(ended);
  CHECK(ended.error() == "a process ended early");
}

TEST_CASE("a process that is gone when its next task comes is told of, too") {
  const int first = ::dup(STDIN_FILENO);  // its line will be the next descriptor that is free, or soon behind that
  ::close(first);
  const auto stop_hearing = [first](std::size_t) -> std::string {
    for (int line = first; line < first + 100; ++line)
      if (::shutdown(line, SHUT_RD) == 0) return "done";
    ::_exit(2);
  };
  std::size_t done = 0;
  const auto shared = app::share_out(
      6, 1, [&] { return stop_hearing; }, [&](std::size_t, const std::string&) { ++done; });
  REQUIRE_FALSE(shared);
  CHECK(shared.error() == "a process ended early");
  CHECK(done == 1);
}
