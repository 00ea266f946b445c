#include "stage/quiet_log.h"

#include "support/catch.h"

#include <SDL_log.h>

#include <vector>

using namespace foyer::stage;

TEST_CASE("what SDL logs is told to staff, as often as it comes", "[F63]") {
  std::vector<std::string> told;
  const QuietLog log([&](const std::string& line) { told.push_back(line); });
  for (int frame = 0; frame < 2; ++frame) SDL_LogError(SDL_LOG_CATEGORY_VIDEO, "could not queue pageflip");
  SDL_LogError(SDL_LOG_CATEGORY_VIDEO, "another failure");
  CHECK(told == std::vector<std::string>{"display driver: could not queue pageflip", "display driver: could not queue pageflip",
                                         "display driver: another failure"});
}
