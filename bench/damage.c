// Tells what is drawn on the display, from outside: a line for each rectangle, with the steady time in seconds at which word of it came.
//
//   damage          prints "ready", and then lines of: TIME X Y WIDTH HEIGHT
//
// Ends when it is told to.
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <stdio.h>
#include <time.h>

static double steady_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(void) {
  Display* display = XOpenDisplay(NULL);
  int first_event = 0, first_error = 0;
  if (display == NULL || !XDamageQueryExtension(display, &first_event, &first_error)) return 2;
  XDamageCreate(display, DefaultRootWindow(display), XDamageReportRawRectangles);
  XSync(display, True);  // at first it tells of the whole screen, which nobody has drawn: that is thrown away
  puts("ready");
  fflush(stdout);
  for (XEvent event; XNextEvent(display, &event) == 0;) {
    const double now = steady_seconds();
    if (event.type != first_event + XDamageNotify) continue;
    const XRectangle area = ((const XDamageNotifyEvent*)&event)->area;
    printf("%.6f %d %d %d %d\n", now, area.x, area.y, area.width, area.height);
    if (XPending(display) == 0) fflush(stdout);
  }
  return 0;
}
