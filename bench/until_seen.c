// Waits until the display shows a picture, and prints the steady time at which it did, in seconds.
//
//   until_seen PICTURE WIDTH HEIGHT ROW SECONDS
//
// PICTURE holds WIDTH x HEIGHT pixels as the bytes blue, green, red, any. Only one row is asked for until it is right, since a whole
// screen takes the server milliseconds; then all of it has to be. Prints "ready" when it begins to look. Status 1: not seen in time.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double steady_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static unsigned char* read_file(const char* path, size_t size) {
  unsigned char* bytes = malloc(size);
  FILE* file = fopen(path, "rb");
  if (bytes == NULL || file == NULL || fread(bytes, 1, size, file) != size) {
    fprintf(stderr, "until_seen: cannot read %zu bytes from %s\n", size, path);
    exit(2);
  }
  fclose(file);
  return bytes;
}

static int shows(Display* display, const unsigned char* picture, int width, int from, int to) {
  XImage* image = XGetImage(display, DefaultRootWindow(display), 0, from, (unsigned)width, (unsigned)(to - from), AllPlanes, ZPixmap);
  if (image == NULL) return 0;
  int equal = 1;
  for (int y = from; equal && y < to; ++y) {
    for (int x = 0; equal && x < width; ++x) {
      const unsigned char* pixel = picture + 4 * ((size_t)y * (size_t)width + (size_t)x);
      const unsigned long wanted = (unsigned long)pixel[2] << 16 | (unsigned long)pixel[1] << 8 | pixel[0];
      equal = (XGetPixel(image, x, y - from) & 0xFFFFFF) == wanted;
    }
  }
  XDestroyImage(image);
  return equal;
}

int main(int count, char** arguments) {
  if (count != 6) return 2;
  const int width = atoi(arguments[2]), height = atoi(arguments[3]), row = atoi(arguments[4]);
  const unsigned char* picture = read_file(arguments[1], (size_t)width * (size_t)height * 4);
  Display* display = XOpenDisplay(NULL);
  if (display == NULL) return 2;
  puts("ready");
  fflush(stdout);
  const struct timespec pause = {0, 300000};
  for (const double end = steady_seconds() + atof(arguments[5]); steady_seconds() < end; nanosleep(&pause, NULL)) {
    if (!shows(display, picture, width, row, row + 1)) continue;
    const double seen = steady_seconds();
    if (!shows(display, picture, width, 0, height)) continue;
    printf("%.6f\n", seen);
    return 0;
  }
  return 1;
}
