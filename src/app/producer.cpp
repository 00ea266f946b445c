#include "app/producer.h"

#include "source/signals.h"

#include <poll.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace foyer::app {
namespace {

/// So long before its turn a frame is made: time enough on the slowest boards, and short enough that its pixels do not take memory all day.
constexpr std::chrono::seconds ahead{4};

/// Milliseconds, for poll(); -1 is for ever.
int milliseconds_until(std::optional<Steady::time_point> time) {
  if (!time) return -1;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(*time - Steady::now());
  constexpr std::chrono::milliseconds longest = std::chrono::hours(1);
  return static_cast<int>(std::clamp(left, std::chrono::milliseconds(0), longest).count());
}

}  // namespace

Producer::Producer(std::unique_ptr<Live> live, Frames frames, Clock clock, Size panel, std::optional<ClockWatch> watch)
    : live_(std::move(live)), frames_(std::move(frames)), clock_(clock), watch_(std::move(watch)), panel_(panel) {
  const source::SignalsBlocked blocked;
  thread_ = std::thread([this] { run(); });
}

Producer::~Producer() {
  handover_.say({.quit = true});
  thread_.join();
}

void Producer::run() {
  while (listen()) {
    step();
    live_->keep(Steady::now());
    sleep();
  }
}

/// What has come from outside; false: it is time to leave.
bool Producer::listen() {
  const Word word = handover_.heard();
  if (word.quit) return false;
  if (word.panel) panel_ = *word.panel;
  const bool news = live_->update(Steady::now(), Clock().now());
  if (news) frames_.reconsider();
  const bool is_another_time = (watch_ && watch_->update(live_->schedule())) || word.clock_jumped;
  changed_ |= news || word.panel || is_another_time;
  if (word.panel || is_another_time) {  // what was made is of another glass or time: a whole frame follows
    handover_.clear();
    waiting_.reset();
    shown_.reset();
  }
  return true;
}

void Producer::step() {
  if (handover_.is_full()) return;
  if (changed_ && handover_.take_back(clock_.now())) waiting_.reset();
  if (waiting_ && handover_.waits(clock_.now())) return;
  if (waiting_) shown_ = std::exchange(waiting_, {});
  const Instant now = clock_.now();  // not earlier: then what waited has been taken, and its turn has come
  const auto up = frames_.at(now, panel_, trusts_clock());
  show(up.showing, now);
  until_ = up.until;
  while (!waiting_ && Steady::now() >= early(until_)) prepare(until_);
}

void Producer::show(const Showing& showing, Instant now) {
  const bool again = std::exchange(changed_, false);
  if (again || !shown_ || showing.scene != shown_->scene || showing.rotation != shown_->rotation)
    handover_.put(frames_.frame(shown_, showing, now, again));
  shown_ = showing;
}

void Producer::prepare(Instant until) {
  auto [next, next_until] = frames_.at(until, panel_, trusts_clock());
  if (next.scene == shown_->scene && next.rotation == shown_->rotation) {
    shown_ = std::move(next);
    until_ = next_until;
    return;
  }
  handover_.put(frames_.frame(shown_, next, until));
  waiting_ = std::move(next);
}

Steady::time_point Producer::early(Instant until) const { return clock_.when(until) - ahead; }

void Producer::sleep() {
  std::vector<pollfd> watched{{handover_.to_maker(), POLLIN, 0}};
  for (const int descriptor : live_->descriptors()) watched.push_back({descriptor, POLLIN, 0});
  // What waits rings when it is taken.
  const bool nothing_to_make = waiting_ || handover_.is_full();
  const auto work = nothing_to_make ? std::optional<Steady::time_point>() : early(until_);
  const auto until = first_of({live_->due(), watch_ ? watch_->due() : std::nullopt, work});
  handover_.rest(until);
  ::poll(watched.data(), watched.size(), milliseconds_until(until));
}

}  // namespace foyer::app
