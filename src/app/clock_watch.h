// Follows the machine's clock while a display runs: whether it can be believed, and word to staff when that changes.
#pragma once

#include "app/clock_reading.h"
#include "app/clock_trust.h"
#include "app/complaints.h"

#include <functional>

namespace foyer::app {

/// When this foyer was built, or the sources last changed.
Instant built();

class ClockWatch {
 public:
  using Read = std::function<ClockReading()>;

  static constexpr std::chrono::seconds look_again{10};  // while it is not trusted
  static constexpr std::chrono::days unsure_told{3};     // so long without a time server, then staff hear of it every day

  ClockWatch(Tell tell, bool keeps_time_off, Instant built, Read read);

  /// The clock of this machine.
  static ClockWatch of_machine(Tell tell);

  /// Looks at the clock, for the display of that schedule. True: it was set since the last look, or what the glass may claim by it is
  /// another.
  bool update(const std::optional<model::Schedule>& schedule);

  /// False: nothing that is shown may depend on it.
  bool is_trusted() const { return trust_ != Trust::untrusted; }

  /// When to look again although nothing has happened.
  std::optional<Steady::time_point> due() const;

 private:
  bool follow(const ClockReading& reading);
  void tell_of(Trust trust, const ClockFacts& facts);
  void tell_of_days(const ClockReading& reading);

  Tell tell_;
  bool keeps_time_off_;
  Instant built_;
  Read read_;
  Trust trust_ = Trust::trusted;
  std::optional<ClockReading> last_;
  std::optional<std::chrono::milliseconds> set_at_;  // since the start of the machine: when it was last seen to be set
  bool synchronised_ = false;                        // since the machine started, and not set by hand after that
  std::chrono::milliseconds heard_{}, told_{};       // the same: when a time server was last known to be heard, when staff were told
};

}  // namespace foyer::app
