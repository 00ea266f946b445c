// What the libraries under SDL would do at every start, and a display that takes no text and runs without a desktop has no use for.
#pragma once

namespace foyer::stage {

/// Sets variables of the environment where they are not set. Call it before the program has a second thread: others may be reading them.
void start_quietly();

}  // namespace foyer::stage
