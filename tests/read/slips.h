// What the tests of slips share: small schedules as text, read.
#pragma once

#include "read/schedule.h"
#include "support/catch.h"

#include <string>

namespace foyer::test {

inline const zone::Zone utc{"UTC", Seconds(0), {}};

inline read::Reading reading_of(const std::string& text) {
  auto reading = read::read_schedule({{"schedule.json", text}}, utc);
  for (const auto& problem : reading.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(reading.schedule.has_value());
  return reading;
}

/// An event of one session that has these fields besides title and start.
inline read::Reading with_fields(const std::string& fields) {
  return reading_of(R"({"event": {"title": "Open day"}, "sessions": [{"title": "Welcome", "start": "2024-06-13 09:30", )" + fields + "}]}");
}

}  // namespace foyer::test
