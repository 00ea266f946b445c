// What SDL's drivers log, as lines for staff. They report the same failure once a frame.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace foyer::stage {

/// From its making to its end, SDL's log goes there and not to standard error, each text as often as it comes and from whatever thread.
class QuietLog {
 public:
  explicit QuietLog(std::function<void(const std::string&)> tell);
  ~QuietLog();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace foyer::stage
