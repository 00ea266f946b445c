// The one place where the program sleeps. SDL's own waiting looks a thousand times a second on some drivers; here the system
// wakes the process when there is something to do.
#pragma once

#include "base/descriptor.h"
#include "stage/stage.h"

#include <signal.h>
#include <vector>

namespace foyer::stage {

class Sleeper {
 public:
  /// SIGTERM and SIGINT no longer end the process but end the sleep, in this thread and in those that it starts from now on:
  /// make one before SDL starts its threads.
  Sleeper();
  ~Sleeper();

  /// Until `until`, or until one of the descriptors, the connection to the display (-1: none), a signal or a change of the wall
  /// clock has something; enters into `happened` what it was. What comes from `inputs` only ends the sleep.
  void sleep(Steady::time_point until, const std::vector<int>& descriptors, int connection, const std::vector<int>& inputs,
             Happened& happened);

 private:
  void arm_clock();

  sigset_t mask_before_{};
  Descriptor signals_;  // a signalfd
  Descriptor clock_;    // a timerfd that is cancelled when the wall clock is set
};

}  // namespace foyer::stage
