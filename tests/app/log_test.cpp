#include "app/complaints.h"
#include "app/log_limit.h"
#include "support/catch.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

using namespace foyer;
using namespace std::chrono_literals;

namespace {

using Lines = std::vector<std::string>;

const auto start = Steady::time_point(100h);

Problem problem(int line, Severity severity, const std::string& what) { return {"day.json", line, 1, severity, what}; }

/// What is told of these problems, one list after the other, each a minute after the one before.
Lines told_of(const std::vector<std::vector<Problem>>& lists) {
  Lines told;
  app::Complaints complaints("the schedule", [&](const std::string& line) { told.push_back(line); });
  auto now = start;
  for (const auto& list : lists) {
    complaints.set(list, now += 1min);
    complaints.update(now + 2s);
  }
  return told;
}

constexpr int sources = 20;

std::string named(int source) { return "https://example.org/" + std::to_string(source) + ".xml: error: "; }

struct Log {
  std::size_t lines = 0, bytes = 0, most_in_a_minute = 0;
  int hours_told = 0;  // in which the first source was spoken of
};

/// What a log has after thirty days, in which every source is asked twice a minute and says what `said` gives.
template <class Said>
Log thirty_days(Said said) {
  app::LogLimit limit;
  Log log;
  int hour_told = -1;
  for (int minute = 0; minute < 30 * 24 * 60; ++minute) {
    std::size_t in_minute = 0;
    for (int look = minute * 2; look < minute * 2 + 2; ++look)
      for (int source = 0; source < sources; ++source)
        for (const auto& line : limit.lines(said(source, look), start + look * 30s)) {
          ++in_minute;
          log.bytes += line.size() + std::string("12:00:00 foyer: \n").size();
          if (line.starts_with(named(0)) && std::exchange(hour_told, minute / 60) != minute / 60) ++log.hours_told;
        }
    log.lines += in_minute;
    log.most_in_a_minute = std::max(log.most_in_a_minute, in_minute);
  }
  return log;
}

}  // namespace

TEST_CASE("a line that is said again and again is written once an hour, with how often", "[F63][F78]") {
  app::LogLimit limit;
  CHECK(limit.lines("the disk is full", start) == Lines{"the disk is full"});
  for (int time = 1; time <= 37; ++time) CHECK(limit.lines("the disk is full", start + time * 1min).empty());
  CHECK(limit.lines("something else", start + 50min) == Lines{"something else"});
  CHECK(limit.lines("the disk is full", start + 61min) ==
        Lines{"said 37 times more in the hour before: the disk is full", "the disk is full"});
  CHECK(limit.lines("the disk is full", start + 62min).empty());
  CHECK(limit.lines("a third thing", start + 3h) == Lines{"said 1 time more in the hour before: the disk is full", "a third thing"});
  CHECK(limit.lines("the disk is full", start + 5h) == Lines{"the disk is full"});
}

TEST_CASE("of a flood of different lines the first are written, and how many were not", "[F19][F78]") {
  app::LogLimit limit;
  std::size_t written = 0;
  for (int number = 0; number < 1000; ++number) written += limit.lines("line " + std::to_string(number), start).size();
  CHECK(written == 50);
  CHECK(limit.lines("after it", start + 1s) == Lines{"after it (950 lines were left out before it)"});
}

TEST_CASE("a line is as long as can be read, and ends with a whole character") {
  app::LogLimit limit;
  const auto lines = limit.lines(std::string(999, 'x') + "\u00E9" + std::string(30'000, 'y'), start);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] == std::string(999, 'x') + " ...");
}

TEST_CASE("thirty days with every source broken leave a small log that says in each hour what is wrong", "[F78]") {
  const auto log = thirty_days([](int source, int) { return named(source) + "the name of the server cannot be found"; });
  CHECK(log.lines < 30 * 24 * sources * 2);
  CHECK(log.bytes < 4U << 20U);
  CHECK(log.most_in_a_minute <= 2 * sources);
  CHECK(log.hours_told == 30 * 24);
}

TEST_CASE("thirty days of sources that are broken in another way each time leave a log that is no larger than a disk can bear", "[F78]") {
  const auto log = thirty_days([](int source, int look) { return named(source) + "the answer begins with " + std::to_string(look); });
  CHECK(log.lines < 300 + 100 * 30 * 24 + 1);
  CHECK(log.bytes < 16U << 20U);
  CHECK(log.most_in_a_minute <= 350);
}

TEST_CASE("what stays wrong is told again every day, until it is in order") {
  Lines told;
  app::Complaints complaints("the schedule", [&](const std::string& line) { told.push_back(line); });
  const auto slip = problem(3, Severity::error, "a comma is missing");
  for (int hour = 0; hour < 73; ++hour) {
    complaints.set({slip}, start + hour * 1h);
    complaints.update(start + hour * 1h + 2s);
  }
  CHECK(told == Lines(4, "day.json:3:1: error: a comma is missing"));
  complaints.set({}, start + 73h);
  for (int hour = 73; hour < 200; ++hour) complaints.update(start + hour * 1h + 2s);
  CHECK(told.size() == 5);
  CHECK(told.back() == "the schedule is in order again");
}

TEST_CASE("that all is in order again is always written, and so is what is wrong after it") {
  app::LogLimit limit;
  for (int time = 0; time < 5; ++time) {
    CHECK(limit.lines("day.json: error: it is empty", start + time * 1min) == Lines{"day.json: error: it is empty"});
    CHECK(limit.lines("the schedule is in order again", start + time * 1min + 20s) == Lines{"the schedule is in order again"});
  }
}

TEST_CASE("a warning that a save has moved to another line is not told again, another one is") {
  const auto delay = [](int line) { return problem(line, Severity::warning, "nothing says by how much"); };
  CHECK(told_of({{delay(3)}, {delay(4)}, {delay(5)}}) == Lines{"day.json:3:1: warning: nothing says by how much"});
  CHECK(told_of({{delay(3)}, {delay(3), delay(9)}, {delay(4), delay(10)}}) ==
        Lines{"day.json:3:1: warning: nothing says by how much", "day.json:9:1: warning: nothing says by how much"});
  CHECK(told_of({{delay(3)}, {problem(3, Severity::warning, "other")}}) ==
        Lines{"day.json:3:1: warning: nothing says by how much", "day.json:3:1: warning: other"});
}

TEST_CASE("an error is told at its new line, for that is where it has to be mended") {
  const auto slip = [](int line) { return problem(line, Severity::error, "a comma is missing"); };
  CHECK(told_of({{slip(3)}, {slip(4)}, {}}) == Lines{"day.json:3:1: error: a comma is missing", "day.json:4:1: error: a comma is missing",
                                                     "no longer so: day.json:3:1: error: a comma is missing",
                                                     "the schedule is in order again"});
}
