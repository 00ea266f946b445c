#include "app/handover.h"

#include <sys/eventfd.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace foyer::app {
namespace {

void ring(const Descriptor& bell) {
  const std::uint64_t one = 1;
  (void)!::write(bell.number(), &one, sizeof one);
}

void quiet(const Descriptor& bell) {
  std::uint64_t count = 0;
  (void)!::read(bell.number(), &count, sizeof count);
}

Descriptor new_bell() { return Descriptor(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)); }

}  // namespace

Handover::Handover() : to_maker_(new_bell()), to_presenter_(new_bell()) {}

void Handover::put(Frame frame) {
  const std::lock_guard lock(mutex_);
  frames_.push_back(std::move(frame));
  ring(to_presenter_);
}

bool Handover::is_full() const {
  constexpr std::size_t enough = 2;  // the one that is due, and the next
  const std::lock_guard lock(mutex_);
  return frames_.size() >= enough;
}

bool Handover::waits(Instant now) const {
  const std::lock_guard lock(mutex_);
  return !frames_.empty() && frames_.back().due > now;
}

bool Handover::take_back(Instant now) {
  const std::lock_guard lock(mutex_);
  if (frames_.empty() || frames_.back().due <= now) return false;
  frames_.pop_back();
  return true;
}

void Handover::clear() {
  const std::lock_guard lock(mutex_);
  frames_.clear();
}

Word Handover::heard() {
  const std::lock_guard lock(mutex_);
  quiet(to_maker_);
  expected_ = Steady::now();
  if (word_.clock_jumped) frames_.clear();
  return std::exchange(word_, {});
}

void Handover::rest(std::optional<Steady::time_point> until) {
  const std::lock_guard lock(mutex_);
  expected_ = until ? std::optional(std::max(*until, Steady::now())) : std::nullopt;
}

std::optional<Frame> Handover::take(Instant now) {
  const std::lock_guard lock(mutex_);
  if (!is_next_at_hand() || frames_.front().due > now) return {};
  std::optional<Frame> first = std::move(frames_.front());
  frames_.pop_front();
  call_maker();
  return first;
}

std::optional<Instant> Handover::next_due() const {
  const std::lock_guard lock(mutex_);
  return is_next_at_hand() ? std::optional(frames_.front().due) : std::nullopt;
}

// What was made before the clock jumped is due by the clock as it was: it would flash up. The maker clears it when it hears of the jump,
// and not before, since it takes what is gone for taken.
bool Handover::is_next_at_hand() const { return !frames_.empty() && !word_.clock_jumped; }

void Handover::say(const Word& word) {
  const std::lock_guard lock(mutex_);
  if (word.panel) word_.panel = word.panel;
  word_.clock_jumped |= word.clock_jumped;
  word_.quit |= word.quit;
  call_maker();
}

void Handover::call_maker() {
  expected_ = first_of({expected_, Steady::now()});
  ring(to_maker_);
}

std::optional<Steady::time_point> Handover::expected() const {
  const std::lock_guard lock(mutex_);
  return expected_;
}

void Handover::reset_presenter() { quiet(to_presenter_); }

}  // namespace foyer::app
