// What is wrong with one thing that a display reads: staff hear of it once, then once a day as long as it lasts, and again when it is over.
#pragma once

#include "base/problem.h"
#include "base/steady.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::app {

/// Staff are told through this, a line each.
using Tell = std::function<void(const std::string&)>;

/// How the line ends that says it is over.
inline constexpr std::string_view in_order_again = " is in order again";

class Complaints {
 public:
  static constexpr std::chrono::seconds patience{1};
  static constexpr std::chrono::hours reminder{24};  // for those who read the log of a day

  /// `what` is told to be in order again: "the schedule".
  Complaints(std::string what, Tell tell) : what_(std::move(what)), tell_(std::move(tell)) {}

  /// What is wrong now, instead of what was. It is told a moment later, unless it has changed again until then: a file that is copied in
  /// slowly is broken until it is whole.
  void set(std::vector<Problem> problems, Steady::time_point now);

  /// What is wrong now, told or not.
  const std::vector<Problem>& problems() const { return problems_; }

  /// When update() has something new to tell. It need not be called for a reminder.
  std::optional<Steady::time_point> due() const { return when_; }
  void update(Steady::time_point now);

 private:
  std::string what_;
  Tell tell_;
  std::vector<Problem> problems_, told_;
  std::optional<Steady::time_point> when_, again_;
};

}  // namespace foyer::app
