#include "stage/display_server.h"

#include <SDL_syswm.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <wayland-client-core.h>

#include <cstring>
#include <memory>

namespace foyer::stage {
namespace {

struct XFreeing {
  void operator()(unsigned char* data) const { XFree(data); }
};
struct XClosing {
  void operator()(Display* display) const { XCloseDisplay(display); }
};

/// 0 where the window is gone or names none.
::Window named_by(Display* display, ::Window window, Atom property) {
  Atom type = 0;
  int format = 0;
  unsigned long count = 0, left = 0;
  unsigned char* data = nullptr;
  const int got = XGetWindowProperty(display, window, property, 0, 1, False, XA_WINDOW, &type, &format, &count, &left, &data);
  const std::unique_ptr<unsigned char, XFreeing> held(data);
  ::Window named = 0;
  if (got == Success && type == XA_WINDOW && format == 32 && count == 1) std::memcpy(&named, data, sizeof named);
  return named;
}

int forgive(Display* /*display*/, XErrorEvent* /*error*/) { return 0; }

/// Its subsystem is SDL_SYSWM_UNKNOWN where SDL has nothing to tell.
SDL_SysWMinfo system_of(SDL_Window* window) {
  SDL_SysWMinfo info{};
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE) info.subsystem = SDL_SYSWM_UNKNOWN;
  return info;
}

}  // namespace

int connection_of(SDL_Window* window) {
  const SDL_SysWMinfo info = system_of(window);
  switch (info.subsystem) {
    case SDL_SYSWM_X11: return XConnectionNumber(info.info.x11.display);
    case SDL_SYSWM_WAYLAND: return wl_display_get_fd(info.info.wl.display);
    default: return -1;
  }
}

bool window_manager_answers() {
  const std::unique_ptr<Display, XClosing> display(XOpenDisplay(nullptr));
  if (!display) return false;
  // A window manager that died leaves its name on the root: asking its window is an error, which by default ends the program.
  const auto handler_before = XSetErrorHandler(forgive);
  const Atom check = XInternAtom(display.get(), "_NET_SUPPORTING_WM_CHECK", False);
  const ::Window manager = named_by(display.get(), XDefaultRootWindow(display.get()), check);
  const bool answers = manager != 0 && named_by(display.get(), manager, check) == manager;
  XSetErrorHandler(handler_before);
  return answers;
}

void forgiving_refusals(SDL_Window* window, const std::function<void()>& work) {
  const auto handler_before = XSetErrorHandler(forgive);
  work();
  // Refusals come later than their requests.
  if (const SDL_SysWMinfo info = system_of(window); info.subsystem == SDL_SYSWM_X11) XSync(info.info.x11.display, False);
  XSetErrorHandler(handler_before);
}

}  // namespace foyer::stage
