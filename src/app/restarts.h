// Ends that were no good ones, remembered from start to start: where a display fails again and again, it may be for what the event holds,
// and the event is left out for a while.
#pragma once

#include "base/instant.h"
#include "base/steady.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace foyer::app {

/// When runs with the event began, by the steady clock, the first one first; of those that failed.
using Starts = std::vector<Seconds>;

struct Verdict {
  Starts counted;      // those that count for the next time
  Minutes without{0};  // the event is left out for so long
  bool operator==(const Verdict&) const = default;
};

/// Three failures within ten minutes, and each one after them until a run goes well, leave it out for 1, 5, 15, 15 … minutes.
Verdict verdict(Starts failed, Seconds now);

class Restarts {
 public:
  /// A run of that length is a good one.
  static constexpr Minutes long_enough{10};

  /// Remembers in that folder, which has to go when the computer is switched off; without one nothing is remembered.
  explicit Restarts(std::optional<std::filesystem::path> folder);

  /// For how long the event is left out at this start.
  Minutes without(Steady::time_point now);

  /// The event is about to be read: until further notice this is a failure.
  void begin(Steady::time_point now);

  /// When look() wants to be called.
  std::optional<Steady::time_point> due() const;

  /// Forgets all failures once this run has been long enough.
  void look(Steady::time_point now);

  /// This run ends as it should: forgets all failures.
  void forget();

  /// This run has not come so far that it could fail, for want of a display: it does not count.
  void withdraw();

 private:
  void remember() const;

  std::optional<std::filesystem::path> file_;
  Starts failed_;
  std::optional<Steady::time_point> began_;
};

}  // namespace foyer::app
