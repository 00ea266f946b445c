#include "app/frames.h"

#include "support/catch.h"
#include "support/memory.h"

#include <stdlib.h>

#include <filesystem>

using namespace foyer;

namespace {

// The sample event's days over and over, each page that is up in its turn, painted.
struct Rotation {
  Rotation() {
    setenv("XDG_STATE_HOME", (std::filesystem::temp_directory_path() / "foyer-rotation-state").c_str(), 1);
    app::LiveSettings settings;
    settings.tell = [](const std::string&) {};
    settings.keeps = false;
    live = std::make_unique<app::Live>("schedules/devconf", settings);
    REQUIRE(live->schedule());
    auto fonts = paint::Fonts::open(live->schedule()->theme);
    REQUIRE(fonts);
    frames = std::make_unique<app::Frames>(*live, "", "", *fonts);
    first = live->schedule()->sessions.front().start - std::chrono::hours(1);
    for (const auto& session : live->schedule()->sessions) last = std::max(last, session.end + std::chrono::hours(1));
    now = first;
  }

  void turn() {
    auto [next, until] = frames->at(now, {640, 360}, true);
    const auto frame = frames->frame(shown, next, now);
    REQUIRE(frame.image.pixels.size() == static_cast<std::size_t>(frame.image.size.width * frame.image.size.height));
    shown = std::move(next);
    now = until > last ? first : until;
  }

  std::unique_ptr<app::Live> live;
  std::unique_ptr<app::Frames> frames;
  std::optional<app::Showing> shown;
  Instant first, last, now;
};

// What is kept for speed is bounded, and has found its size once many days' slides have been up.
void memory_stays(int before, int slides) {
  Rotation rotation;
  for (int slide = 0; slide < before; ++slide) rotation.turn();
  const auto then = test::bytes_in_use();
  std::string course;
  for (int slide = 0; slide < slides; ++slide) {
    rotation.turn();
    if (slide % (slides / 10) == 0) course += " " + std::to_string(test::bytes_in_use());
  }
  const auto now = test::bytes_in_use();
  INFO("bytes in use after " << before << " slides: " << then << ", in the course of " << slides << " more:" << course << " " << now);
  CHECK(now < then + 2'000'000);
}

}  // namespace

TEST_CASE("slide after slide the memory in use stays what it is", "[F73]") { memory_stays(300, 1000); }

TEST_CASE("through a hundred thousand slides the memory in use stays what it is", "[.][long]") { memory_stays(25'000, 100'000); }
