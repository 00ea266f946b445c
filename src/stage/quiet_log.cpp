#include "stage/quiet_log.h"

#include <SDL_log.h>

#include <utility>

namespace foyer::stage {

struct QuietLog::State {
  std::function<void(const std::string&)> tell;
  SDL_LogOutputFunction before = nullptr;
  void* before_data = nullptr;

  static void write(void* self, int /*category*/, SDL_LogPriority /*priority*/, const char* text) {
    const auto& tell = static_cast<State*>(self)->tell;
    if (tell) tell("display driver: " + std::string(text));
  }
};

QuietLog::QuietLog(std::function<void(const std::string&)> tell) : state_(new State{std::move(tell)}) {
  SDL_LogGetOutputFunction(&state_->before, &state_->before_data);
  SDL_LogSetOutputFunction(State::write, state_.get());
  SDL_LogSetPriority(SDL_LOG_CATEGORY_VIDEO, SDL_LOG_PRIORITY_ERROR);  // SDL's default hides them
}

QuietLog::~QuietLog() { SDL_LogSetOutputFunction(state_->before, state_->before_data); }

}  // namespace foyer::stage
