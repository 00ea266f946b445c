#include "stage/stage.h"

#include "environment.h"
#include "pictures.h"
#include "support/catch.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <memory>
#include <string>

using namespace foyer;
using namespace foyer::stage;
using namespace std::chrono_literals;
using paint::Image;

namespace {

/// An X server of the test's own that shows nothing anywhere, ended with the test. Without Xvfb it has no display().
class Server {
 public:
  explicit Server(const char* screen) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    process_ = ::fork();
    if (process_ == 0) run(ends[1], screen);
    ::close(ends[1]);
    std::string number;
    for (char digit = 0; ::read(ends[0], &digit, 1) == 1 && digit != '\n';) number += digit;
    ::close(ends[0]);
    if (!number.empty()) display_ = ":" + number;
    if (number.empty()) REQUIRE(end() == not_installed);
  }
  ~Server() { end(); }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  const std::string& display() const { return display_; }

 private:
  [[noreturn]] static void run(int told_here, const char* screen) {
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDERR_FILENO);
    ::execlp("Xvfb", "Xvfb", "-displayfd", std::to_string(told_here).c_str(), "-screen", "0", screen, "-nolisten", "tcp", "-noreset",
             nullptr);
    ::_exit(not_installed);
  }

  /// The exit status, if it left by itself.
  int end() {
    int status = 0;
    if (process_ > 0 && !display_.empty()) ::kill(process_, SIGTERM);
    if (process_ > 0) ::waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  static constexpr int not_installed = 127;
  pid_t process_ = -1;
  std::string display_;
};

struct Closing {
  void operator()(Display* display) const { XCloseDisplay(display); }
};

/// The server from the other side: what is really on its screen.
class Onlooker {
 public:
  explicit Onlooker(const std::string& name) : display_(XOpenDisplay(name.c_str())) { REQUIRE(display_ != nullptr); }

  Image screen() const { return pixels_of(XDefaultRootWindow(display_.get())); }

  ::Window top_window() const {
    ::Window root = 0, parent = 0, *children = nullptr;
    unsigned count = 0;
    REQUIRE(XQueryTree(display_.get(), XDefaultRootWindow(display_.get()), &root, &parent, &children, &count) != 0);
    REQUIRE(count > 0);
    const ::Window top = children[count - 1];
    XFree(children);
    return top;
  }

  void resize_top_window(unsigned width, unsigned height) const {
    XResizeWindow(display_.get(), top_window(), width, height);
    XSync(display_.get(), False);
  }

  void cover_and_uncover_top_window() const {
    const ::Window cover = XCreateSimpleWindow(display_.get(), XDefaultRootWindow(display_.get()), 0, 0, 100, 100, 0, 0, 0xFF00FF);
    XMapRaised(display_.get(), cover);
    XSync(display_.get(), False);
    XDestroyWindow(display_.get(), cover);
    XSync(display_.get(), False);
  }

  Image pixels_of(::Window window) const {
    XWindowAttributes attributes{};
    REQUIRE(XGetWindowAttributes(display_.get(), window, &attributes) != 0);
    const auto width = static_cast<unsigned>(attributes.width), height = static_cast<unsigned>(attributes.height);
    XImage* grabbed = XGetImage(display_.get(), window, 0, 0, width, height, AllPlanes, ZPixmap);
    REQUIRE(grabbed != nullptr);
    Image image = plain({attributes.width, attributes.height}, 0);
    for (int y = 0; y < attributes.height; ++y) {
      for (int x = 0; x < attributes.width; ++x) {
        image.pixels[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)] =
            static_cast<std::uint32_t>(XGetPixel(grabbed, x, y)) | 0xFF000000U;
      }
    }
    XDestroyImage(grabbed);
    return image;
  }

 private:
  std::unique_ptr<Display, Closing> display_;
};

Stage opened(const Options& options) {
  auto stage = Stage::open(options);
  if (!stage) FAIL(stage.error());
  return *std::move(stage);
}

/// Reports of the X server come in their own time: looks until one did.
template <class Condition>
bool comes_true(Stage& stage, Condition condition) {
  for (int turn = 0; turn < 500; ++turn) {
    if (condition(stage.wait(Steady::now() + 20ms, {}))) return true;
  }
  return false;
}

void settle(Stage& stage) {
  for (int turn = 0; turn < 10; ++turn) stage.wait(Steady::now() + 20ms, {});
}

/// Runs the test on a server of that screen, or says that it was left out.
template <class Test>
void on_x11(const char* screen, Test test) {
  const Server server(screen);
  if (server.display().empty()) {
    WARN("left out: Xvfb is not installed");
    return;
  }
  const Variable display("DISPLAY", server.display().c_str());
  const Variable driver("SDL_VIDEODRIVER", nullptr), wayland("WAYLAND_DISPLAY", nullptr);
  const NoMessageBus no_message_bus;
  test(Onlooker(server.display()));
}

}  // namespace

TEST_CASE("full screen on X11 without a window manager, the glass shows the image pixel for pixel") {
  on_x11("640x480x24", [](const Onlooker& onlooker) {
    Stage stage = opened({});
    CHECK(stage.driver() == "x11");
    CHECK(stage.size() == Size{640, 480});
    stage.fade_to(busy({640, 480}, 1));
    settle(stage);
    CHECK(onlooker.screen() == busy({640, 480}, 1));
    stage.fade_to(busy({640, 480}, 2));
    CHECK(comes_true(stage, [&](const Happened&) { return onlooker.screen() == busy({640, 480}, 2); }));
  });
}

TEST_CASE("only its box reaches the X server when the glass is patched") {
  on_x11("320x200x24", [](const Onlooker& onlooker) {
    Stage stage = opened({});
    stage.fade_to(plain({320, 200}, 0xFF000000U));
    settle(stage);
    stage.patch(plain({20, 5}, 0xFFFFFFFFU), {300, 10});
    settle(stage);
    CHECK(pixel(onlooker.screen(), 300, 10) == 0xFFFFFFFFU);
    CHECK(pixel(onlooker.screen(), 319, 14) == 0xFFFFFFFFU);
    CHECK(pixel(onlooker.screen(), 299, 10) == 0xFF000000U);
    CHECK(pixel(onlooker.screen(), 300, 15) == 0xFF000000U);
  });
}

TEST_CASE("a plain window on X11 follows its size") {
  on_x11("640x480x24", [](const Onlooker& onlooker) {
    Stage stage = opened({.window = Size{320, 200}});
    stage.fade_to(busy({320, 200}, 1));
    settle(stage);
    CHECK(onlooker.pixels_of(onlooker.top_window()) == busy({320, 200}, 1));
    onlooker.resize_top_window(400, 300);
    CHECK(comes_true(stage, [](const Happened& happened) { return happened.resized; }));
    CHECK(stage.size() == Size{400, 300});
    stage.fade_to(busy({400, 300}, 2));
    settle(stage);
    CHECK(onlooker.pixels_of(onlooker.top_window()) == busy({400, 300}, 2));
  });
}

TEST_CASE("a window on X11 that was covered gets its picture back") {
  on_x11("320x200x24", [](const Onlooker& onlooker) {
    Stage stage = opened({});
    stage.fade_to(busy({320, 200}, 1));
    settle(stage);
    const long before = stage.presents();
    settle(stage);
    CHECK(stage.presents() == before);
    onlooker.cover_and_uncover_top_window();
    CHECK(comes_true(stage, [&](const Happened&) { return stage.presents() > before; }));
    CHECK(onlooker.screen() == busy({320, 200}, 1));
  });
}

TEST_CASE("a screen of fewer colours shows the image as nearly as it can, in a fade as well") {
  on_x11("320x200x16", [](const Onlooker& onlooker) {
    Stage stage = opened({});
    stage.fade_to(plain({320, 200}, 0xFF000000U));
    stage.fade_to(plain({320, 200}, 0xFFFF8000U));
    CHECK(comes_true(stage, [&](const Happened&) { return pixel(onlooker.screen(), 319, 199) == (0xFF000000U | 0xFC00U); }));
  });
}

TEST_CASE("showing a picture on X11 loads neither OpenGL nor its compiler") {
  on_x11("320x200x24", [](const Onlooker&) {
    Stage stage = opened({});
    stage.fade_to(busy({320, 200}, 1));
    std::ifstream maps("/proc/self/maps");
    const std::string text{std::istreambuf_iterator<char>(maps), {}};
    REQUIRE(text.find("libSDL2") != std::string::npos);
    for (const char* library : {"libLLVM", "libGL.so", "libGLX", "_dri.so"}) CHECK(text.find(library) == std::string::npos);
  });
}
