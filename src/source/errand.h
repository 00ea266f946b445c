// Work that may never come to an end, on a thread of its own: what touches another computer's disk hangs for as long as that one does.
#pragma once

#include "source/signals.h"

#include <cassert>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace foyer::source {

/// How long is waited for what takes a moment on any disk that works. A slide that is made meanwhile is made four seconds before its turn.
inline constexpr std::chrono::seconds patience_with_disks{1};

template <class T>
class Errand {
 public:
  using Work = std::function<T()>;

  explicit Errand(std::chrono::milliseconds patience = patience_with_disks) : patience_(patience) {
    const SignalsBlocked blocked;
    thread_ = std::thread([state = state_] { state->serve(); });
  }

  /// Waits for no work: a thread that hangs is left behind.
  ~Errand() {
    if (is_under_way_) take();
    {
      const std::lock_guard lock(state_->mutex);
      state_->ends = true;
    }
    state_->changed.notify_all();
    if (is_under_way_) thread_.detach();
    else thread_.join();
  }
  Errand(const Errand&) = delete;
  Errand& operator=(const Errand&) = delete;

  /// Whether there is work that has not come to an end, as far as take() knows.
  bool is_under_way() const { return is_under_way_; }

  /// What the work gives; nothing where that takes longer than the patience. Then it goes on, and take() has it one day. Not while other
  /// work is under way. The work has to own all that it touches, since it may outlive the one who asked.
  std::optional<T> ask(Work work) {
    assert(!is_under_way_);
    is_under_way_ = true;
    {
      const std::lock_guard lock(state_->mutex);
      state_->work = std::move(work);
    }
    state_->changed.notify_all();
    return take(patience_);
  }

  std::optional<T> take() { return take(std::chrono::milliseconds(0)); }

 private:
  struct State {
    void serve() {
      std::unique_lock lock(mutex);
      while (true) {
        changed.wait(lock, [this] { return work || ends; });
        if (!work) return;
        const auto doing = std::exchange(work, nullptr);
        lock.unlock();
        auto given = doing();
        lock.lock();
        result = std::move(given);
        changed.notify_all();
      }
    }

    std::mutex mutex;
    std::condition_variable changed;
    Work work;
    std::optional<T> result;
    bool ends = false;
  };

  std::optional<T> take(std::chrono::milliseconds patience) {
    std::unique_lock lock(state_->mutex);
    if (!state_->changed.wait_for(lock, patience, [this] { return state_->result.has_value(); })) return std::nullopt;
    is_under_way_ = false;
    return std::exchange(state_->result, std::nullopt);
  }

  std::chrono::milliseconds patience_;
  bool is_under_way_ = false;
  std::shared_ptr<State> state_ = std::make_shared<State>();
  std::thread thread_;
};

}  // namespace foyer::source
