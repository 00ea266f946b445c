// When a session of another system's file is.
#pragma once

#include "read/imported.h"

#include <string>

namespace foyer::read {

/// As they stand in the file; empty where they do not.
struct WrittenTimes {
  std::string start, end, duration;
};

/// Gives the session its start, and its end or, where none can be read, its duration. What is wrong with them comes back in plain words
/// ("its end "11:00" is no date and time"), empty where nothing is: a session without start, one that ends before it starts or lasts longer
/// than a week.
std::string set_times(ImportedSession& session, const WrittenTimes& written, ImportedTimes& times);

}  // namespace foyer::read
