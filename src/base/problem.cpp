#include "base/problem.h"

namespace foyer {

std::string to_string(const Problem& problem) {
  std::string text = problem.file;
  if (problem.line > 0) text += std::string(":") + std::to_string(problem.line) + ":" + std::to_string(problem.column);
  return text + (problem.severity == Severity::error ? ": error: " : ": warning: ") + problem.what;
}

}  // namespace foyer
