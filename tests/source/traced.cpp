#include "traced.h"

#include "support/catch.h"

#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

namespace foyer::source {
namespace {

constexpr int at_call = SIGTRAP | 0x80;

// The header of the system's own names cannot be had together with glibc's.
constexpr auto get_call = static_cast<__ptrace_request>(PTRACE_GET_SYSCALL_INFO);

}  // namespace

Traced::Traced(const std::function<int()>& work) : child_(::fork()) {
  if (child_ == 0) {
    ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    ::raise(SIGSTOP);
    ::_exit(work());
  }
  REQUIRE(child_ > 0);
  int status = 0;
  REQUIRE(::waitpid(child_, &status, 0) == child_);
  REQUIRE(WIFSTOPPED(status));
  REQUIRE(::ptrace(PTRACE_SETOPTIONS, child_, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) == 0);
}

Traced::~Traced() {
  if (ended_) return;
  ::kill(child_, SIGKILL);
  ::waitpid(child_, nullptr, 0);
}

bool Traced::step() {
  int status = 0;
  do {
    REQUIRE(::ptrace(PTRACE_SYSCALL, child_, nullptr, nullptr) == 0);
    REQUIRE(::waitpid(child_, &status, 0) == child_);
    ended_ = WIFEXITED(status) || WIFSIGNALED(status);
    if (ended_) status_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (ended_) return false;
  } while (WSTOPSIG(status) != at_call);
  __ptrace_syscall_info call{};
  REQUIRE(::ptrace(get_call, child_, sizeof call, &call) > 0);
  succeeded_ = call.op == PTRACE_SYSCALL_INFO_EXIT && call.exit.is_error == 0;
  begins_ = call.op == PTRACE_SYSCALL_INFO_ENTRY;
  if (begins_) {
    number_ = call.entry.nr;
    first_ = call.entry.args[0];
  }
  return true;
}

bool Traced::next_call() {
  do {
    if (!step()) return false;
  } while (!begins_);
  return true;
}

std::optional<std::uint64_t> Traced::succeeded(std::uint64_t call) const {
  return succeeded_ && number_ == call ? std::optional(first_) : std::nullopt;
}

std::filesystem::path Traced::path_of(std::uint64_t descriptor) const {
  return std::filesystem::read_symlink("/proc/" + std::to_string(child_) + "/fd/" + std::to_string(descriptor));
}

}  // namespace foyer::source
