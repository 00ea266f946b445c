#include "stage/quiet_log.h"

#include "support/catch.h"

#include <SDL_log.h>

#include <unistd.h>
#include <algorithm>
#include <cstdio>
#include <string>

using namespace foyer::stage;

namespace {

/// What comes to standard error while `work` runs.
template <class Work>
std::string standard_error_of(Work work) {
  std::FILE* file = std::tmpfile();
  REQUIRE(file != nullptr);
  std::fflush(stderr);
  const int before = ::dup(STDERR_FILENO);
  ::dup2(::fileno(file), STDERR_FILENO);
  work();
  std::fflush(stderr);
  ::dup2(before, STDERR_FILENO);
  ::close(before);
  REQUIRE(std::fseek(file, 0, SEEK_END) == 0);
  std::string text(static_cast<std::size_t>(std::ftell(file)), '\0');
  std::rewind(file);
  REQUIRE(std::fread(text.data(), 1, text.size(), file) == text.size());
  std::fclose(file);
  return text;
}

}  // namespace

TEST_CASE("a text that SDL repeats is written once", "[F63]") {
  CHECK(standard_error_of([] {
          const QuietLog log;
          for (int frame = 0; frame < 100; ++frame) SDL_LogError(SDL_LOG_CATEGORY_VIDEO, "could not queue pageflip");
          SDL_LogError(SDL_LOG_CATEGORY_VIDEO, "another failure");
        }) == "display driver: could not queue pageflip\ndisplay driver: another failure\n");
}

TEST_CASE("texts that are all different do not flood standard error either") {
  const std::string text = standard_error_of([] {
    const QuietLog log;
    for (int frame = 0; frame < 1000; ++frame) SDL_LogError(SDL_LOG_CATEGORY_VIDEO, "failure %d", frame);
  });
  CHECK(std::count(text.begin(), text.end(), '\n') == std::ptrdiff_t{QuietLog::most_texts});
}
