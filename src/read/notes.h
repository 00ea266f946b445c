// The problems of one file while it is read.
#pragma once

#include "base/problem.h"
#include "read/json.h"
#include "read/schedule.h"

#include <string>
#include <utility>
#include <vector>

namespace foyer::read {

struct Notes {
  int file = 0;      // index into Schedule::files
  std::string path;  // as problems name it
  std::vector<Problem> problems{};
  std::size_t more = 0;  // beyond most_problems: counted only
  Severity worst_of_more = Severity::warning;

  void error(Position at, std::string what) { add(at, Severity::error, std::move(what)); }
  void warning(Position at, std::string what) { add(at, Severity::warning, std::move(what)); }
  void add(Position at, Severity severity, std::string what) {
    if (problems.size() < most_problems) return problems.push_back({path, at.line, at.column, severity, std::move(what)});
    ++more;
    if (severity == Severity::error) worst_of_more = severity;
  }
};

}  // namespace foyer::read
