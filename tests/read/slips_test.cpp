// What staff write in a hurry, and what it is taken for.
#include "read/schedule.h"
#include "support/catch.h"

#include <string>
#include <vector>

using namespace foyer;

namespace {

const zone::Zone utc{"UTC", Seconds(0), {}};

read::Reading reading_of(const std::string& text) {
  auto reading = read::read_schedule({{"schedule.json", text}}, utc);
  for (const auto& problem : reading.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(reading.schedule.has_value());
  return reading;
}

// An event of one session that has these fields besides title and start.
read::Reading with_fields(const std::string& fields) {
  return reading_of(R"({"event": {"title": "Open day"}, "sessions": [{"title": "Welcome", "start": "2024-06-13 09:30", )" + fields + "}]}");
}

}  // namespace

TEST_CASE("a status is known in any case of letters and in either spelling, without a warning") {
  using model::Status;
  const std::vector<std::pair<const char*, Status>> table{{"canceled", Status::cancelled},    {"Cancelled", Status::cancelled},
                                                          {"CANCELLED", Status::cancelled},   {"Canceled", Status::cancelled},
                                                          {" cancelled ", Status::cancelled}, {"Moved", Status::moved},
                                                          {"DELAYED", Status::delayed},       {"Planned", Status::planned}};
  for (const auto& [written, meant] : table) {
    INFO(written);
    const auto reading = with_fields("\"status\": \"" + std::string(written) + "\"");
    CHECK(reading.problems.empty());
    CHECK(reading.schedule->sessions.at(0).status == meant);
  }
}

TEST_CASE("a session that says `cancelled` instead of its status is cancelled, with the plain form in a warning") {
  for (const char* key : {"cancelled", "canceled"})
    for (const char* other : {"", R"("status": "planned", )", R"("status": "moved", )"}) {
      INFO(other << key);
      const auto reading = with_fields(std::string(other) + "\"" + key + "\": true");
      REQUIRE(reading.problems.size() == 1);
      CHECK(reading.problems[0].severity == Severity::warning);
      CHECK(reading.problems[0].what.find("write \"status\": \"cancelled\"") != std::string::npos);
      CHECK(reading.schedule->sessions.at(0).status == model::Status::cancelled);
    }
}

TEST_CASE("a `cancelled` that is not true cancels nothing") {
  for (const char* value : {"false", "0", R"("no")"}) {
    INFO(value);
    const auto reading = with_fields(std::string("\"cancelled\": ") + value);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].what.find("is not a field of a session") != std::string::npos);
    CHECK(reading.schedule->sessions.at(0).status == model::Status::planned);
  }
}
