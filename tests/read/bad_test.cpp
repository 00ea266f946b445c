#include "base/limits.h"
#include "read/schedule.h"
#include "source/event_files.h"
#include "support/catch.h"

#include <fstream>
#include <sstream>

using namespace foyer;

namespace {

struct Expected {
  std::string file, severity, fragment;
  int line = 0, column = 0;
};

std::vector<Expected> expected_problems() {
  std::vector<Expected> all;
  std::ifstream table("tests/data/bad/expected.txt");
  for (std::string row; std::getline(table, row);) {
    if (row.empty() || row[0] == '#') continue;
    std::istringstream cells(row);
    Expected expected;
    std::string line, column;
    std::getline(cells, expected.file, '\t');
    std::getline(cells, line, '\t');
    std::getline(cells, column, '\t');
    std::getline(cells, expected.severity, '\t');
    std::getline(cells, expected.fragment);
    expected.line = std::stoi(line);
    expected.column = std::stoi(column);
    all.push_back(expected);
  }
  return all;
}

}  // namespace

TEST_CASE("each of the broken schedules gives its problem at the right line and column", "[F21][F23][F29]") {
  const auto all = expected_problems();
  CHECK(all.size() >= 50);
  for (const auto& expected : all) {
    INFO(expected.file);
    const auto files = source::read_event("tests/data/bad/" + expected.file, limits::file_bytes).files;
    const auto reading = read::read_schedule(files, zone::find_zone("UTC").value());
    REQUIRE_FALSE(reading.problems.empty());
    const auto& first = reading.problems.front();
    INFO(to_string(first));
    CHECK(first.line == expected.line);
    CHECK(first.column == expected.column);
    CHECK((first.severity == Severity::error ? "error" : "warning") == expected.severity);
    CHECK(first.what.find(expected.fragment) != std::string::npos);
    CHECK((reading.whole() || first.severity == Severity::error));
  }
}
