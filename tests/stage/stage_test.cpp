#include "stage/stage.h"

#include "pipe.h"
#include "theatre.h"

#include <signal.h>

using namespace foyer;
using namespace foyer::stage;

namespace {

void press(SDL_Keycode key) {
  SDL_Event event{};
  event.key.type = SDL_KEYDOWN;
  event.key.keysym.sym = key;
  REQUIRE(SDL_PushEvent(&event) == 1);
}

void tell_window(SDL_Window* window, SDL_WindowEventID what) {
  SDL_Event event{};
  event.window.type = SDL_WINDOWEVENT;
  event.window.windowID = SDL_GetWindowID(window);
  event.window.event = static_cast<Uint8>(what);
  REQUIRE(SDL_PushEvent(&event) == 1);
}

}  // namespace

TEST_CASE("a stage has the size it was asked for and names its driver") {
  Theatre theatre;
  CHECK(theatre.stage.size() == small);
  CHECK(theatre.stage.driver() == "dummy");
  CHECK(theatre.stage.presents() == 0);
}

TEST_CASE("full screen is as large as the display") {
  Theatre theatre(Options{});
  SDL_DisplayMode mode{};
  REQUIRE(SDL_GetDesktopDisplayMode(0, &mode) == 0);
  CHECK(theatre.stage.size() == Size{mode.w, mode.h});
}

TEST_CASE("in the place of a display that is not there the first is used, and staff hear of it") {
  std::vector<std::string> told;
  Options options;
  options.display = 3;
  options.tell = [&](const std::string& line) { told.push_back(line); };
  Theatre theatre(options);
  SDL_DisplayMode mode{};
  REQUIRE(SDL_GetDesktopDisplayMode(0, &mode) == 0);
  CHECK(theatre.stage.size() == Size{mode.w, mode.h});
  CHECK(told == std::vector<std::string>{"there is no display 3: this machine has 1, counted from 0; the first is used"});
}

TEST_CASE("the first image is on the glass at once, pixel for pixel") {
  Theatre theatre;
  theatre.stage.fade_to(busy(small, 1));
  CHECK(theatre.glass() == busy(small, 1));
  CHECK(theatre.stage.presents() == 1);
}

TEST_CASE("a still picture is not drawn again") {
  Theatre theatre;
  theatre.stage.fade_to(busy(small, 1));
  for (int turn = 0; turn < 20; ++turn) theatre.wait(5ms);
  theatre.stage.fade_to(busy(small, 1));
  theatre.wait(50ms);
  CHECK(theatre.stage.presents() == 1);
}

TEST_CASE("a fade goes steadily from one image to the other, ends exactly on it, and is then still") {
  Theatre theatre;
  theatre.stage.fade_to(plain(small, black));
  theatre.stage.fade_to(plain(small, white));
  CHECK(theatre.glass() == plain(small, black));
  const long before = theatre.stage.presents();
  auto last = theatre.glass().pixels.front();
  for (int turn = 0; turn < 2000 && last != white; ++turn) {
    theatre.wait(5ms);
    const auto now = theatre.glass().pixels.front();
    CHECK(now >= last);
    last = now;
  }
  CHECK(theatre.glass() == plain(small, white));
  const long frames = theatre.stage.presents() - before;
  CHECK(frames <= 31);
  CHECK(frames >= 3);  // a machine with more to do leaves frames out
  theatre.wait(60ms);
  CHECK(theatre.stage.presents() == before + frames);
}

TEST_CASE("a fade plays to its end in one wait") {
  Theatre theatre;
  theatre.stage.fade_to(busy(small, 1));
  theatre.stage.fade_to(busy(small, 2));
  theatre.finish_fade();
  CHECK(theatre.glass() == busy(small, 2));
}

TEST_CASE("fades and their frames are counted, and pictures that do not fade are not") {
  Theatre theatre;
  theatre.stage.fade_to(busy(small, 1));
  CHECK(theatre.stage.fade_count().fades == 0);
  theatre.stage.fade_to(busy(small, 2));
  theatre.finish_fade();
  theatre.stage.patch(busy(small, 3), {});
  const FadeCount count = theatre.stage.fade_count();
  CHECK(count.fades == 1);
  CHECK(count.frames == theatre.stage.presents() - 2);
}

TEST_CASE("a fade that is overtaken by another goes on from what is on the glass") {
  Theatre theatre({.window = small, .fade = 20s});  // so long that it cannot end meanwhile, however busy the machine is
  theatre.stage.fade_to(plain(small, black));
  theatre.stage.fade_to(plain(small, white));
  while (theatre.glass().pixels.front() == black) theatre.wait(5ms);
  const auto turned = theatre.glass().pixels.front();
  theatre.stage.fade_to(plain(small, black));
  const long before = theatre.stage.presents();
  while (theatre.stage.presents() == before) theatre.wait(5ms);
  CHECK(theatre.glass().pixels.front() <= turned + 0x020202U);  // SDL rounds otherwise than blend() does
  CHECK(theatre.glass().pixels.front() > black);
}

TEST_CASE("a fade of no length is a cut") {
  Theatre theatre({.window = small, .fade = 0ms});
  theatre.stage.fade_to(busy(small, 1));
  theatre.stage.fade_to(busy(small, 2));
  CHECK(theatre.glass() == busy(small, 2));
  CHECK(theatre.stage.presents() == 2);
}

TEST_CASE("a patch touches only its box, in one present") {
  Theatre theatre;
  theatre.stage.fade_to(plain(small, black));
  theatre.stage.patch(plain({5, 3}, white), {10, 20});
  CHECK(theatre.stage.presents() == 2);
  Image expected = plain(small, black);
  for (int y = 20; y < 23; ++y) {
    for (int x = 10; x < 15; ++x) expected.pixels[static_cast<std::size_t>(y * small.width + x)] = white;
  }
  CHECK(theatre.glass() == expected);
}

TEST_CASE("a patch that changes nothing is not presented") {
  Theatre theatre;
  theatre.stage.fade_to(busy(small, 1));
  theatre.stage.patch(busy(small, 1), {});
  CHECK(theatre.stage.presents() == 1);
}

TEST_CASE("a patch that is empty or reaches over the edge is left out") {
  Theatre theatre;
  theatre.stage.patch(plain({5, 3}, white), {});  // before there is anything to patch
  theatre.stage.fade_to(plain(small, black));
  theatre.stage.patch({}, {});
  theatre.stage.patch(plain({3, 3}, white), {-1, 10});
  theatre.stage.patch(plain({3, 3}, white), {small.width - 2, 10});
  CHECK(theatre.stage.presents() == 1);
  CHECK(theatre.glass() == plain(small, black));
}

TEST_CASE("a patch in a fade changes what is faded to") {
  Theatre theatre;
  theatre.stage.fade_to(plain(small, black));
  theatre.stage.fade_to(busy(small, 1));
  theatre.stage.patch(busy(small, 2), {});
  CHECK(theatre.stage.presents() == 1);
  theatre.finish_fade();
  CHECK(theatre.glass() == busy(small, 2));
}

TEST_CASE("an image of another size stands in the middle, on its own first colour") {
  Theatre theatre;
  Image image = busy({20, 10}, 1);
  image.pixels.front() = 0xFF123456U;
  theatre.stage.fade_to(image);
  const Image glass = theatre.glass();
  CHECK(pixel(glass, 0, 0) == 0xFF123456U);
  CHECK(pixel(glass, 63, 47) == 0xFF123456U);
  CHECK(pixel(glass, 22, 19) == 0xFF123456U);
  CHECK(pixel(glass, 23, 19) == pixel(image, 1, 0));
  CHECK(pixel(glass, 41, 28) == pixel(image, 19, 9));
  const Image large = busy({101, 77}, 2);
  theatre.stage.fade_to(large);
  CHECK(pixel(theatre.glass(), 0, 0) == pixel(large, 18, 14));
  theatre.stage.fade_to({});
  theatre.look();
}

TEST_CASE("a patch of an image of another size stands where the image does, and outside the glass costs nothing") {
  Theatre theatre;
  theatre.stage.fade_to(plain({84, 48}, black));
  theatre.stage.patch(plain({4, 2}, white), {8, 6});
  CHECK(pixel(theatre.glass(), 0, 6) == white);
  CHECK(pixel(theatre.glass(), 1, 7) == white);
  CHECK(pixel(theatre.glass(), 2, 7) == black);
  CHECK(theatre.stage.presents() == 2);
  theatre.stage.patch(plain({4, 2}, white), {0, 0});
  CHECK(theatre.stage.presents() == 2);
}

TEST_CASE("a window that changes its size keeps the picture until there is a new one") {
  Theatre theatre;
  theatre.stage.fade_to(busy(small, 1));
  theatre.look();
  SDL_SetWindowSize(theatre.window(), 80, 60);
  CHECK(theatre.look().resized);
  CHECK(theatre.stage.size() == Size{80, 60});
  CHECK(pixel(theatre.glass(), 8, 6) == pixel(busy(small, 1), 0, 0));
  CHECK(pixel(theatre.glass(), 0, 0) == pixel(busy(small, 1), 0, 0));
  CHECK_FALSE(theatre.look().resized);
  theatre.stage.fade_to(busy({80, 60}, 2));
  CHECK(theatre.glass() == busy({80, 60}, 2));
}

TEST_CASE("a window that changes its size in a fade shows what was faded to") {
  Theatre theatre;
  theatre.stage.fade_to(plain(small, black));
  theatre.stage.fade_to(plain(small, white));
  SDL_SetWindowSize(theatre.window(), 30, 20);
  CHECK(theatre.look().resized);
  CHECK(theatre.glass() == plain({30, 20}, white));
}

TEST_CASE("a window that was covered gets its picture back, once") {
  Theatre theatre;
  theatre.stage.fade_to(busy(small, 1));
  theatre.look();
  const long before = theatre.stage.presents();
  tell_window(theatre.window(), SDL_WINDOWEVENT_EXPOSED);
  theatre.look();
  theatre.look();
  CHECK(theatre.stage.presents() == before + 1);
  CHECK(theatre.glass() == busy(small, 1));
}

TEST_CASE("waiting tells which descriptors have something to read") {
  Theatre theatre;
  const Pipe first, second;
  first.write();
  CHECK(theatre.stage.wait(std::nullopt, {first.reading(), second.reading(), -1}).readable == std::vector<int>{first.reading()});
  second.write();
  CHECK(theatre.stage.wait(Steady::time_point(), {first.reading(), second.reading()}).readable ==
        std::vector<int>{first.reading(), second.reading()});
}

TEST_CASE("waiting for a time that has passed returns at once with nothing") {
  Theatre theatre;
  const Happened happened = theatre.stage.wait(Steady::time_point(), {});
  CHECK_FALSE(happened.quit);
  CHECK_FALSE(happened.resized);
  CHECK_FALSE(happened.clock_jumped);
  CHECK(happened.readable.empty());
}

TEST_CASE("SIGTERM and SIGINT end the wait") {
  Theatre theatre;
  for (const int signal : {SIGTERM, SIGINT}) {
    REQUIRE(::raise(signal) == 0);
    CHECK(theatre.stage.wait(std::nullopt, {}).quit);
    CHECK_FALSE(theatre.look().quit);
  }
}

TEST_CASE("being asked twice to leave does not end the process on its way out") {
  Theatre theatre;
  REQUIRE(::raise(SIGTERM) == 0);
  CHECK(theatre.look().quit);
  REQUIRE(::raise(SIGTERM) == 0);
}

TEST_CASE("where a panel has no switch it is black outside its hours, and staff are told once", "[F116]") {
  std::vector<std::string> told;
  Theatre theatre({.tell = [&](const std::string& line) { told.push_back(line); }});
  for (int night = 0; night < 2; ++night) {
    theatre.stage.set_lit(true);
    theatre.stage.fade_to(busy(theatre.stage.size(), night));
    theatre.stage.set_lit(false);
    theatre.stage.fade_to(plain(theatre.stage.size(), black));
    theatre.finish_fade();
    CHECK(theatre.glass() == plain(theatre.stage.size(), black));
  }
  CHECK(told ==
        std::vector<std::string>{"outside the screen's hours the panel is black, but keeps its power: this display has no such switch"});
}

TEST_CASE("Escape and q leave, other keys do not") {
  Theatre theatre;
  for (const SDL_Keycode key : {SDLK_ESCAPE, SDLK_q}) {
    press(key);
    CHECK(theatre.stage.wait(std::nullopt, {}).quit);
  }
  press(SDLK_SPACE);
  CHECK_FALSE(theatre.look().quit);
}

TEST_CASE("a display in a kiosk ignores keys and closing, a plain window can be closed", "[F111]") {
  Theatre kiosk({.window = std::nullopt, .quit_keys = false});
  press(SDLK_ESCAPE);
  tell_window(kiosk.window(), SDL_WINDOWEVENT_CLOSE);
  CHECK_FALSE(kiosk.look().quit);
}

TEST_CASE("a plain window can be closed, also where keys do not leave") {
  Theatre theatre({.window = small, .quit_keys = false});
  press(SDLK_q);
  CHECK_FALSE(theatre.look().quit);
  tell_window(theatre.window(), SDL_WINDOWEVENT_CLOSE);
  CHECK(theatre.look().quit);
}

TEST_CASE("the pointer is hidden and text input is off", "[F110]") {
  Theatre theatre;
  CHECK(SDL_ShowCursor(SDL_QUERY) == SDL_DISABLE);
  CHECK(SDL_IsTextInputActive() == SDL_FALSE);
  CHECK(SDL_WasInit(SDL_INIT_EVERYTHING) == (SDL_INIT_VIDEO | SDL_INIT_EVENTS));
}
