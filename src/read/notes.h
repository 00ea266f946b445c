// The problems of one file while it is read.
#pragma once

#include "base/limits.h"
#include "base/problem.h"
#include "read/json.h"
#include "read/schedule.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace foyer::read {

struct Notes {
  int file = 0;      // index into Schedule::files
  std::string path;  // as problems name it
  std::vector<Problem> problems{};
  std::size_t more = 0;  // beyond limits::problems: counted only
  Severity worst_of_more = Severity::warning;

  void error(Position at, std::string what) { add(at, Severity::error, std::move(what)); }
  void warning(Position at, std::string what) { add(at, Severity::warning, std::move(what)); }
  void add(Position at, Severity severity, std::string what) {
    if (problems.size() < limits::problems) return problems.push_back({path, at.line, at.column, severity, std::move(what)});
    ++more;
    if (severity == Severity::error) worst_of_more = severity;
  }
};

/// All of them in the order of the lines, the last one counting those beyond limits::problems.
inline std::vector<Problem> told(Notes notes) {
  auto problems = std::move(notes.problems);
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); });
  if (notes.more > 0)
    problems.push_back({std::move(notes.path), 0, 0, notes.worst_of_more, "and " + std::to_string(notes.more) + " more problems"});
  return problems;
}

}  // namespace foyer::read
