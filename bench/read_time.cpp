// How long foyer takes to read and check an event, without the start of a program: milliseconds, a line each time.
//
//   read_time EVENT TIMES
#include "app/opened.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

int main(int count, char** arguments) {
  if (count != 3) return 2;
  foyer::app::EventOptions options;
  options.event = arguments[1];
  for (int left = std::atoi(arguments[2]); left > 0; --left) {
    const auto start = std::chrono::steady_clock::now();
    const auto opened = foyer::app::open(options);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    if (!opened) return 1;
    std::printf("%.3f\n", taken.count());
  }
  return 0;
}
