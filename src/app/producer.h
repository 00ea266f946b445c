// Makes the frames of a display on a thread of its own, each before its turn, so that reading, laying out and painting never hold up
// a cross-fade.
#pragma once

#include "app/clock.h"
#include "app/clock_watch.h"
#include "app/frames.h"
#include "app/handover.h"
#include "app/live.h"

#include <memory>
#include <optional>
#include <thread>

namespace foyer::app {

class Producer {
 public:
  /// Begins to make frames for a panel of that size. Without a watch the clock is trusted.
  Producer(std::unique_ptr<Live> live, Frames frames, Clock clock, Size panel, std::optional<ClockWatch> watch = {});

  /// Ends the thread, once it is through with what it is doing; what has to be kept is kept.
  ~Producer();
  Producer(const Producer&) = delete;
  Producer& operator=(const Producer&) = delete;

  Handover& handover() { return handover_; }

 private:
  void run();
  bool listen();
  bool trusts_clock() const { return !watch_ || watch_->is_trusted(); }
  void step();
  void show(const Showing& showing, Instant now);
  void prepare(Instant until);
  void sleep();
  Steady::time_point early(Instant until) const;

  std::unique_ptr<Live> live_;
  Frames frames_;
  Clock clock_;
  std::optional<ClockWatch> watch_;
  Size panel_;
  Handover handover_;

  std::optional<Showing> shown_;    // the last that was handed over and taken, or was due
  std::optional<Showing> waiting_;  // handed over before its turn
  Instant until_;                   // when another may be due
  bool changed_ = true;             // all may be another: the schedule, the pictures, the panel, the clock

  std::thread thread_;
};

}  // namespace foyer::app
