#include "stage/sleeper.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace foyer::stage {
namespace {

constexpr std::time_t far_away = 32'503'680'000;  // the year 3000

sigset_t leaving_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  return set;
}

bool take_signals(const Descriptor& signals) {
  signalfd_siginfo info{};
  bool any = false;
  while (::read(signals.number(), &info, sizeof info) == sizeof info) any = true;
  return any;
}

bool is_broken(const pollfd& watched) { return (watched.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0; }

timespec time_left(Steady::time_point until) {
  const auto left = std::max<std::chrono::nanoseconds>(until - Steady::now(), std::chrono::nanoseconds::zero());
  const auto whole = std::chrono::duration_cast<std::chrono::seconds>(left);
  return {static_cast<std::time_t>(whole.count()), static_cast<long>((left - whole).count())};
}

}  // namespace

Sleeper::Sleeper() {
  const sigset_t leaving = leaving_signals();
  ::pthread_sigmask(SIG_BLOCK, &leaving, &mask_before_);
  signals_ = Descriptor(::signalfd(-1, &leaving, SFD_NONBLOCK | SFD_CLOEXEC));
  clock_ = Descriptor(::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC));
  arm_clock();
}

Sleeper::~Sleeper() {
  take_signals(signals_);  // asked to leave twice: the second one must not end the process on its way out
  ::pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
}

void Sleeper::arm_clock() {
  const itimerspec never{{}, {far_away, 0}};
  ::timerfd_settime(clock_.number(), TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}

void Sleeper::sleep(Steady::time_point until, const std::vector<int>& descriptors, int connection, const std::vector<int>& inputs,
                    Happened& happened) {
  std::vector<pollfd> watched{{signals_.number(), POLLIN, 0}, {clock_.number(), POLLIN, 0}, {connection, POLLIN, 0}};
  for (const int descriptor : descriptors) watched.push_back({descriptor, POLLIN, 0});
  for (const int input : inputs) watched.push_back({input, POLLIN, 0});
  const timespec left = time_left(until);
  if (::ppoll(watched.data(), watched.size(), &left, nullptr) <= 0) return;
  if (watched[0].revents != 0 && take_signals(signals_)) happened.quit = true;
  if (watched[1].revents != 0) {
    happened.clock_jumped = true;
    std::uint64_t expired = 0;
    (void)!::read(clock_.number(), &expired, sizeof expired);
    arm_clock();
  }
  happened.lost |= is_broken(watched[2]);
  const auto own = watched.begin() + 3;
  for (auto at = own; at != own + static_cast<std::ptrdiff_t>(descriptors.size()); ++at)
    if (at->revents != 0) happened.readable.push_back(at->fd);
}

}  // namespace foyer::stage
