// The problems of one file while it is read.
#pragma once

#include "base/problem.h"
#include "read/json.h"

#include <string>
#include <utility>
#include <vector>

namespace foyer::read {

struct Notes {
  int file = 0;      // index into Schedule::files
  std::string path;  // as problems name it
  std::vector<Problem> problems{};

  void error(Position at, std::string what) { problems.push_back({path, at.line, at.column, Severity::error, std::move(what)}); }
  void warning(Position at, std::string what) { problems.push_back({path, at.line, at.column, Severity::warning, std::move(what)}); }
};

}  // namespace foyer::read
