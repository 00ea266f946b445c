#include "source/worker.h"

#include "source/signals.h"

#include <sys/eventfd.h>

#include <cstdint>
#include <utility>

namespace foyer::source {

Worker::Worker(Finish finish) : finish_(std::move(finish)), ended_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC | EFD_SEMAPHORE)) {
  const SignalsBlocked blocked;
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void Worker::add(Work work) {
  {
    const std::lock_guard lock(mutex_);
    work_.push_back(std::move(work));
  }
  changed_.notify_one();
}

std::optional<Done> Worker::take() {
  const std::lock_guard lock(mutex_);
  if (done_.empty()) return std::nullopt;
  std::uint64_t one = 0;
  (void)!::read(ended_.number(), &one, sizeof one);
  std::optional<Done> first = std::move(done_.front());
  done_.pop_front();
  return first;
}

void Worker::run(const std::stop_token& stop) {
  while (auto work = next(stop)) do_it(*std::move(work), stop);
  for (auto& work : work_)
    if (std::holds_alternative<Keeping>(work)) do_it(std::move(work), stop);
}

void Worker::do_it(Work work, const std::stop_token& stop) {
  if (const auto* request = std::get_if<Request>(&work)) {
    auto fetched = fetch(*request, stop);
    return give({request->address, true, finish_ ? finish_(std::move(fetched), stop) : std::move(fetched)});
  }
  const auto& keeping = std::get<Keeping>(work);
  const auto failed = keep_answer(keeping.folder, keeping.address, keeping.kept);
  if (failed) give({keeping.address, false, Failure{failed->what, {}}});
}

/// Nothing when it is time to stop.
std::optional<Work> Worker::next(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  if (!changed_.wait(lock, stop, [this] { return !work_.empty(); }) || stop.stop_requested()) return std::nullopt;
  std::optional<Work> first = std::move(work_.front());
  work_.pop_front();
  return first;
}

void Worker::give(Done done) {
  const std::lock_guard lock(mutex_);
  done_.push_back(std::move(done));
  const std::uint64_t one = 1;
  (void)!::write(ended_.number(), &one, sizeof one);
}

}  // namespace foyer::source
