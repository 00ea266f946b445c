#include "stage/quiet_log.h"

#include <cstdio>

namespace foyer::stage {

QuietLog::QuietLog() {
  SDL_LogGetOutputFunction(&before_, &before_data_);
  SDL_LogSetOutputFunction(write, this);
  SDL_LogSetPriority(SDL_LOG_CATEGORY_VIDEO, SDL_LOG_PRIORITY_ERROR);  // SDL's default hides them
}

QuietLog::~QuietLog() { SDL_LogSetOutputFunction(before_, before_data_); }

void QuietLog::write(void* self, int /*category*/, SDL_LogPriority /*priority*/, const char* text) {
  auto& log = *static_cast<QuietLog*>(self);
  const std::scoped_lock lock(log.mutex_);
  if (log.written_.size() < most_texts && log.written_.insert(text).second) std::fprintf(stderr, "display driver: %s\n", text);
}

}  // namespace foyer::stage
