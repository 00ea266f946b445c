#include "stage/display_server.h"

#include <SDL_events.h>
#include <SDL_syswm.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#include <wayland-client-core.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

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

/// Nothing where it is not one of an X server.
std::optional<SDL_SysWMinfo> x11_info_of(SDL_Window* window) {
  const SDL_SysWMinfo info = system_of(window);
  return info.subsystem == SDL_SYSWM_X11 ? std::optional(info) : std::nullopt;
}

struct MonitorsFreeing {
  void operator()(XRRMonitorInfo* monitors) const { XRRFreeMonitors(monitors); }
};

}  // namespace

SDL_SysWMinfo system_of(SDL_Window* window) {
  SDL_SysWMinfo info{};
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE) info.subsystem = SDL_SYSWM_UNKNOWN;
  return info;
}

void outlive_server(SDL_Window* window, bool* is_gone) {
  const auto info = x11_info_of(window);
  if (!info) return;
  // The default handler of the first kind ends the process before that of the second is asked.
  XSetIOErrorHandler([](Display* /*display*/) { return 0; });
  const auto end = [](Display* /*display*/, void* gone) {
    if (gone == nullptr) std::exit(EXIT_FAILURE);
    *static_cast<bool*>(gone) = true;
  };
  XSetIOErrorExitHandler(info->info.x11.display, end, is_gone);
}

bool holds_events(SDL_Window* window) {
  const SDL_SysWMinfo info = system_of(window);
  if (info.subsystem == SDL_SYSWM_X11) return XEventsQueued(info.info.x11.display, QueuedAfterReading) > 0;
  if (info.subsystem != SDL_SYSWM_WAYLAND) return false;
  if (wl_display_prepare_read(info.info.wl.display) != 0) return true;
  wl_display_cancel_read(info.info.wl.display);
  return false;
}

int connection_of(SDL_Window* window) {
  const SDL_SysWMinfo info = system_of(window);
  switch (info.subsystem) {
    case SDL_SYSWM_X11: return XConnectionNumber(info.info.x11.display);
    case SDL_SYSWM_WAYLAND: return wl_display_get_fd(info.info.wl.display);
    default: return -1;
  }
}

std::vector<Output> outputs_of(SDL_Window* window) {
  const auto info = x11_info_of(window);
  if (!info) return {};
  int count = 0;
  Display* display = info->info.x11.display;
  const std::unique_ptr<XRRMonitorInfo, MonitorsFreeing> monitors(XRRGetMonitors(display, XDefaultRootWindow(display), True, &count));
  std::vector<Output> outputs;
  for (int at = 0; monitors && at < count; ++at) {
    const auto& each = monitors.get()[at];
    const Output output{each.name, {each.x, each.y, each.width, each.height}};
    outputs.insert(each.primary != 0 ? outputs.begin() : outputs.end(), output);
  }
  return outputs;
}

Rect place_of(SDL_Window* window) {
  const auto info = x11_info_of(window);
  XWindowAttributes attributes{};
  if (!info || XGetWindowAttributes(info->info.x11.display, info->info.x11.window, &attributes) == 0) return {};
  int x = 0, y = 0;
  ::Window child = 0;
  XTranslateCoordinates(info->info.x11.display, info->info.x11.window, attributes.root, 0, 0, &x, &y, &child);
  return {x, y, attributes.width, attributes.height};
}

bool watch_outputs(SDL_Window* window) {
  const auto info = x11_info_of(window);
  int first_event = 0, first_error = 0;
  if (!info || XRRQueryExtension(info->info.x11.display, &first_event, &first_error) == False) return false;
  Display* display = info->info.x11.display;
  XRRSelectInput(display, XDefaultRootWindow(display), RRScreenChangeNotifyMask | RROutputChangeNotifyMask);  // SDL asks for the latter
  return true;
}

bool tells_of_outputs(const SDL_SysWMEvent& event) {
  if (event.msg == nullptr || event.msg->subsystem != SDL_SYSWM_X11) return false;
  const XEvent& report = event.msg->msg.x11.event;
  int first_event = 0, first_error = 0;
  if (XRRQueryExtension(report.xany.display, &first_event, &first_error) == False) return false;
  return report.type == first_event + RRScreenChangeNotify || report.type == first_event + RRNotify;
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
