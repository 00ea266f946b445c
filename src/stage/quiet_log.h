// SDL's drivers report the same failure once a frame. This lets each text through once.
#pragma once

#include <cstddef>
#include <memory>

namespace foyer::stage {

/// From its making to its end, SDL's log goes to standard error, every text at most once, and no more than `most_texts` of them.
class QuietLog {
 public:
  QuietLog();
  ~QuietLog();
  QuietLog(const QuietLog&) = delete;
  QuietLog& operator=(const QuietLog&) = delete;

  static constexpr std::size_t most_texts = 50;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace foyer::stage
