#include "app/commands.h"
#include "app/event.h"
#include "read/schedule.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace foyer::app {
namespace {

nlohmann::ordered_json to_json(const Problem& problem) {
  return {{"file", problem.file},
          {"line", problem.line},
          {"column", problem.column},
          {"severity", problem.severity == Severity::error ? "error" : "warning"},
          {"message", problem.what}};
}

}  // namespace

int check(const CheckOptions& options) {
  std::vector<Problem> problems;
  for (const auto& path : options.events)
    for (auto& problem : open_event(path).problems) problems.push_back(std::move(problem));
  if (options.json) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& problem : problems) list.push_back(to_json(problem));
    fmt::print("{}\n", list.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
  } else {
    for (const auto& problem : problems) fmt::print("{}\n", to_string(problem));
  }
  const bool failed =
      std::any_of(problems.begin(), problems.end(), [](const Problem& problem) { return problem.severity == Severity::error; });
  return failed ? exit_problem : exit_good;
}

int print_schema() {
  fmt::print("{}", read::schema());
  return exit_good;
}

}  // namespace foyer::app
