#include "source/remote.h"

#include "source/backoff.h"
#include "source/descriptor.h"

#include <signal.h>
#include <sys/eventfd.h>

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <random>
#include <thread>
#include <utility>
#include <variant>

namespace foyer::source {
namespace {

using namespace std::chrono_literals;

constexpr auto look_interval = 1s;  // where there is no descriptor that tells

double system_random() {
  std::random_device device;
  return std::uniform_real_distribution<double>()(device);
}

using Work = std::variant<Request, Kept>;  // to ask for, to write

struct Done {
  bool asked;  // and not written
  Fetched fetched;
};

/// Signals are for the thread that presents: a new thread hears those that its maker hears.
class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t all;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~SignalsBlocked() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;

 private:
  sigset_t before_{};
};

/// The thread, and what goes to it and comes back.
class Worker {
 public:
  Worker(std::string address, std::optional<std::filesystem::path> folder) : address_(std::move(address)), folder_(std::move(folder)) {
    const SignalsBlocked blocked;
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
  }

  int descriptor() const { return ended_.number(); }

  void add(Work work) {
    {
      const std::lock_guard lock(mutex_);
      work_.push_back(std::move(work));
    }
    changed_.notify_one();
  }

  std::optional<Done> take() {
    const std::lock_guard lock(mutex_);
    if (done_.empty()) return std::nullopt;
    std::uint64_t one = 0;
    (void)!::read(ended_.number(), &one, sizeof one);
    std::optional<Done> first = std::move(done_.front());
    done_.pop_front();
    return first;
  }

 private:
  void run(const std::stop_token& stop) {
    while (auto work = next(stop)) {
      if (const auto* request = std::get_if<Request>(&*work)) give({true, fetch(*request, stop)});
      else if (auto failed = keep_answer(*folder_, address_, std::get<Kept>(*work))) give({false, Failure{failed->what, {}}});
    }
  }

  /// Nothing when it is time to stop.
  std::optional<Work> next(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait(lock, stop, [this] { return !work_.empty(); }) || stop.stop_requested()) return std::nullopt;
    std::optional<Work> first = std::move(work_.front());
    work_.pop_front();
    return first;
  }

  void give(Done done) {
    const std::lock_guard lock(mutex_);
    done_.push_back(std::move(done));
    const std::uint64_t one = 1;
    (void)!::write(ended_.number(), &one, sizeof one);
  }

  std::string address_;
  std::optional<std::filesystem::path> folder_;
  Descriptor ended_{::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC | EFD_SEMAPHORE)};  // counts done_
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Work> work_;
  std::deque<Done> done_;
  std::jthread thread_;  // last: it is stopped before the rest goes
};

}  // namespace

struct Remote::State {
  State(Request asked, RemoteSettings with)
      : request(std::move(asked)),
        settings(std::move(with)),
        kept(settings.folder ? find_answer(*settings.folder, request.address) : std::nullopt),
        worker(request.address, settings.folder) {
    if (!settings.random) settings.random = system_random;
  }

  void ask(Steady::time_point now) {
    request.validators = kept ? kept->content.validators : Validators();
    worker.add(request);
    under_way = true;
    due = now + look_interval;
  }

  /// A request has ended.
  void note(const Fetched& fetched, Steady::time_point now, Instant wall) {
    const auto* failure = std::get_if<Failure>(&fetched);
    failures = failure == nullptr ? 0 : failures + 1;
    due = now + wait_before_next(settings.interval, failures, failure == nullptr ? std::nullopt : failure->retry_after, settings.random());
    under_way = false;
    if (!std::holds_alternative<NotModified>(fetched)) return;
    kept->as_of = wall;
    if (settings.folder) confirm_answer(*settings.folder, request.address, wall);
  }

  Request request;
  RemoteSettings settings;
  std::optional<Kept> kept;
  Steady::time_point due;  // or, where it cannot be heard that a request ends, when to look for that
  bool under_way = false;
  int failures = 0;
  Worker worker;
};

Remote::Remote(Request request, RemoteSettings settings) : state_(std::make_unique<State>(std::move(request), std::move(settings))) {}
Remote::~Remote() = default;
Remote::Remote(Remote&&) noexcept = default;
Remote& Remote::operator=(Remote&&) noexcept = default;

const std::optional<Kept>& Remote::kept() const { return state_->kept; }

int Remote::descriptor() const { return state_->worker.descriptor(); }

std::optional<Remote::Steady::time_point> Remote::due() const {
  const bool will_be_heard = state_->under_way && descriptor() >= 0;
  return will_be_heard ? std::nullopt : std::optional(state_->due);
}

std::optional<Fetched> Remote::update(Steady::time_point now, Instant wall) {
  auto done = state_->worker.take();
  if (done && done->asked) state_->note(done->fetched, now, wall);
  if (state_->under_way) state_->due = now + look_interval;
  else if (now >= state_->due) state_->ask(now);
  return done ? std::optional(std::move(done->fetched)) : std::nullopt;
}

void Remote::accept(Content content, Instant wall) {
  state_->kept = Kept{std::move(content), wall};
  if (state_->settings.folder) state_->worker.add(*state_->kept);
}

}  // namespace foyer::source
