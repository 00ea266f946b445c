// What a running display tells staff: lines on standard error, where a service manager's journal has them from.
#pragma once

namespace foyer::app {

/// From then on all that is logged goes there, and no more of it than LogLimit allows.
void start_log();

}  // namespace foyer::app
