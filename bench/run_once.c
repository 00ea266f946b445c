// Runs a program to its end, and prints how long that took in milliseconds and the most memory (RSS) that it held in kilobytes.
//
//   run_once PROGRAM [ARGUMENT...]
//
// What the program itself prints is not shown. Status 1: it failed. Small, because a process inherits the peak of the one that
// started it: under Python, a small program would seem as large as Python.
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double steady_milliseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const double start = steady_milliseconds();
  const pid_t child = fork();
  if (child < 0) return 2;
  if (child == 0) {
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    execv(arguments[1], arguments + 1);
    _exit(127);
  }
  int status = 0;
  struct rusage used;
  if (wait4(child, &status, 0, &used) != child || status != 0) return 1;
  printf("%.3f %ld\n", steady_milliseconds() - start, used.ru_maxrss);
  return 0;
}
