// Work that is shared out among processes. Threads would not do: what measures and draws text is made for one.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <functional>
#include <string>

namespace foyer::app {

/// Does a task, by its number, and gives the bytes that tell what became of it.
using Work = std::function<std::string(std::size_t task)>;

/// Has the tasks from 0 to `count` done by that many processes, copies of this one, which must have no other thread. `begin` is called once
/// in each, and what it gives does the tasks; `done` is called here with each task and its bytes, in the order in which they are done. The
/// Error where a process ended early; what it was doing is lost.
Result<std::size_t> share_out(std::size_t count, std::size_t processes, const std::function<Work()>& begin,
                              const std::function<void(std::size_t task, std::string bytes)>& done);

/// As many as this machine can run at a time.
std::size_t cores();

}  // namespace foyer::app
