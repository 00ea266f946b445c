// SDL's drivers report the same failure once a frame. This lets each text through once.
#pragma once

#include <SDL_log.h>

#include <mutex>
#include <set>
#include <string>

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
  static void write(void* self, int category, SDL_LogPriority priority, const char* text);

  SDL_LogOutputFunction before_ = nullptr;
  void* before_data_ = nullptr;
  std::mutex mutex_;  // SDL may log from threads of its own
  std::set<std::string> written_;
};

}  // namespace foyer::stage
