// The schedule of a running display: the newest good one, whatever happens to the files.
#pragma once

#include "app/event.h"
#include "source/watch.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace foyer::app {

using Steady = std::chrono::steady_clock;

/// Staff are told through this, a line each.
using Tell = std::function<void(const std::string&)>;

class Live {
 public:
  /// Reads the event; where that gives no whole schedule, what was kept the last time is shown instead.
  Live(std::filesystem::path event, Tell tell, std::optional<zone::Zone> given = {});

  /// Nothing where there has never been a good one.
  const std::optional<model::Schedule>& schedule() const { return schedule_; }

  /// Readable when files may have changed; -1 where that cannot be watched.
  int descriptor() const { return watch_.descriptor(); }

  /// When update() wants to be called even though nothing became readable.
  std::optional<Steady::time_point> due() const;

  /// Takes what the watch reports, and reads the files again once the writing has paused. True when schedule() is another.
  bool update(Steady::time_point now);

 private:
  bool read_again(Steady::time_point now);
  void keep(const Event& event);
  void tell_complaints();

  std::filesystem::path event_;
  std::optional<zone::Zone> given_;
  Tell tell_;
  source::Watch watch_;
  std::optional<model::Schedule> schedule_;
  std::vector<File> files_;  // those that schedule_ was read from
  std::optional<Steady::time_point> first_write_, last_write_, complain_at_, poll_at_;
  std::vector<Problem> complaints_, told_;
};

}  // namespace foyer::app
