// An X server of the tests' own, and what is really on its screen.
#pragma once

#include "environment.h"
#include "pictures.h"
#include "stage/stage.h"
#include "support/catch.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <memory>
#include <string>

namespace foyer::stage {

using namespace std::chrono_literals;
using paint::Image;

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

inline Stage opened(const Options& options) {
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

inline void settle(Stage& stage) {
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

}  // namespace foyer::stage
