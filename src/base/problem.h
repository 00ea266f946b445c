// Something wrong in a file that staff wrote, with the place to mend it.
#pragma once

#include <string>

namespace foyer {

enum class Severity { warning, error };

struct Problem {
  std::string file;  // as the person named it: a path
  int line = 0;      // from 1; 0 where the problem is the file as a whole
  int column = 0;    // from 1, counted in characters (code points), not bytes; 0 as above
  Severity severity = Severity::error;
  std::string what;  // one plain sentence without a full stop: what is wrong and what to do
  bool operator==(const Problem&) const = default;
};

/// `PATH:LINE:COLUMN: error: message`, the form that editors and compilers share; without the numbers where there are none. It is one line:
/// control characters are escaped, "\n" and "\x07".
std::string to_string(const Problem& problem);

}  // namespace foyer
