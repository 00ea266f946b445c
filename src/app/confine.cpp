#include "app/confine.h"

#include "base/limits.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <vector>

namespace foyer::app {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool has_shadow_memory = true;  // terabytes of it: no limit of memory can be set
#elif defined(__has_feature)
constexpr bool has_shadow_memory = __has_feature(address_sanitizer);
#else
constexpr bool has_shadow_memory = false;
#endif

#if defined(__x86_64__)
constexpr std::uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t machine = AUDIT_ARCH_AARCH64;
#elif defined(__arm__)
constexpr std::uint32_t machine = AUDIT_ARCH_ARM;
#elif defined(__riscv)
constexpr std::uint32_t machine = AUDIT_ARCH_RISCV64;
#else
#error "name this machine as linux/audit.h does"
#endif

/// What the decoders, the allocator and the end of the program ask for.
constexpr std::array allowed{
    SYS_read,     SYS_write,        SYS_close,          SYS_lseek,       SYS_brk,        SYS_munmap,        SYS_mremap,
    SYS_mprotect, SYS_madvise,      SYS_futex,          SYS_sched_yield, SYS_getrandom,  SYS_getpid,        SYS_gettid,
    SYS_exit,     SYS_rt_sigreturn, SYS_rt_sigprocmask, SYS_sigaltstack, SYS_exit_group, SYS_clock_gettime,
#ifdef SYS_mmap2
    SYS_mmap2,
#else
    SYS_mmap,
#endif
};

bool limit(__rlimit_resource resource, rlim_t most) {
  const rlimit both{most, most};
  return ::setrlimit(resource, &both) == 0;
}

/// All other calls fail with EPERM: a library that can do without goes on.
bool filter_calls() {
  std::vector<sock_filter> program{
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
  };
  for (const long call : allowed) {
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  }
  program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
  const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

/// Where memory runs out the system ends this process, and not the display that started it. Where it cannot be told so, it guesses.
void give_way() { std::ofstream("/proc/self/oom_score_adj") << 1000; }

}  // namespace

bool confine() {
  give_way();
  return limit(RLIMIT_CPU, limits::decoder_work.count()) && (has_shadow_memory || limit(RLIMIT_AS, limits::decoder_bytes)) &&
         limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 0) && limit(RLIMIT_NPROC, 0) &&
         ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && filter_calls();
}

}  // namespace foyer::app
