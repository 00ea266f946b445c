// Which lines of the log are written. Whatever is wrong for however long, a log stays small and can be read.
#pragma once

#include "base/steady.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace foyer::app {

/// As many lines at once as it holds, then as many as flow in.
class LineBudget {
 public:
  LineBudget(double most, std::chrono::duration<double> for_one) : most_(most), for_one_(for_one), left_(most) {}

  /// Takes one, if there is one.
  bool take(Steady::time_point now);

 private:
  double most_;
  std::chrono::duration<double> for_one_;
  double left_;
  std::optional<Steady::time_point> since_;
};

class LogLimit {
 public:
  /// A line that was written is not written again for so long, but one that says that all is in order again always is.
  static constexpr std::chrono::hours silence{1};

  /// What to write now that this line was said: itself or nothing, and how often others were said that were not written.
  std::vector<std::string> lines(const std::string& line, Steady::time_point now);

 private:
  struct Said {
    Steady::time_point written;
    std::size_t more = 0;  // times, since then
  };

  void tell_of_repeats(Steady::time_point now, std::vector<std::string>& lines);
  bool may_write(Steady::time_point now);

  std::unordered_map<std::string, Said> said_;
  Steady::time_point next_look_;  // for repeats that are to be told
  LineBudget at_once_{50, std::chrono::milliseconds(100)}, in_all_{300, std::chrono::seconds(36)};
  std::size_t left_out_ = 0;  // for want of a budget
};

}  // namespace foyer::app
