#include "stage/quiet_log.h"

#include <SDL_log.h>

#include <cstdio>
#include <mutex>
#include <set>
#include <string>

namespace foyer::stage {

struct QuietLog::State {
  SDL_LogOutputFunction before = nullptr;
  void* before_data = nullptr;
  std::mutex mutex;  // SDL may log from threads of its own
  std::set<std::string> written;

  static void write(void* self, int /*category*/, SDL_LogPriority /*priority*/, const char* text) {
    auto& log = *static_cast<State*>(self);
    const std::scoped_lock lock(log.mutex);
    if (log.written.size() < most_texts && log.written.insert(text).second) std::fprintf(stderr, "display driver: %s\n", text);
  }
};

QuietLog::QuietLog() : state_(std::make_unique<State>()) {
  SDL_LogGetOutputFunction(&state_->before, &state_->before_data);
  SDL_LogSetOutputFunction(State::write, state_.get());
  SDL_LogSetPriority(SDL_LOG_CATEGORY_VIDEO, SDL_LOG_PRIORITY_ERROR);  // SDL's default hides them
}

QuietLog::~QuietLog() { SDL_LogSetOutputFunction(state_->before, state_->before_data); }

}  // namespace foyer::stage
