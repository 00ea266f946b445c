// A display hangs in one time zone, and its computer is set to another, or to none that there is.
#include "app/live.h"
#include "layout/loop.h"
#include "source/temporary_folder.h"
#include "support/catch.h"
#include "support/fixed_measure.h"
#include "support/variable.h"
#include "zone/text.h"

#include <time.h>

using namespace foyer;

namespace {

struct Opened {
  std::optional<model::Schedule> schedule;
  std::vector<std::string> told;
};

// As a computer opens it that is set to that zone.
Opened opened(const std::string& tz, const std::string& schedule) {
  const test::Variable variable("TZ", tz.c_str());
  ::tzset();
  const source::TemporaryFolder folder;
  source::write_file(folder / "schedule.json", schedule);
  Opened result;
  const app::Live live(folder.path().string(),
                       {.tell = [&](const std::string& line) { result.told.push_back(line); }, .zone = {}, .keeps = false});
  result.schedule = live.schedule();
  return result;
}

std::string event_with(const std::string& timezone, const std::string& start) {
  return R"({"event": {"title": "Sample")" + timezone + R"(}, "sessions": [{"title": "Opening", "start": ")" + start +
         R"(", "duration": 60, "room": "Main Hall"}]})";
}

const std::string in_shanghai = R"(, "timezone": "Asia/Shanghai")";

}  // namespace

TEST_CASE("whatever zone the computer is set to, the event has its own", "[F51]") {
  const Instant now = *zone::parse_instant("2024-06-13T01:42Z", {"UTC", Seconds(0), {}});
  const auto glass = [&](const std::string& tz, const std::string& start) {
    const auto schedule = opened(tz, event_with(in_shanghai, start)).schedule.value();
    return to_string(layout::loop_at(schedule, {}, {1920, 1080}, test::fixed_measure(), now).pages.front().scene);
  };
  const auto expected = glass("Asia/Shanghai", "2024-06-13 09:30");
  CHECK(expected.find("09:42") != std::string::npos);
  CHECK(expected.find("NOW · UNTIL 10:30") != std::string::npos);
  for (const char* tz : {"UTC", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Chatham", "Europe/Nowhere"})
    for (const char* start : {"2024-06-13 09:30", "2024-06-13T01:30Z", "2024-06-12T21:30-04:00"}) {
      INFO(tz << ", " << start);
      CHECK(glass(tz, start) == expected);
    }
}

TEST_CASE("staff are told of a zone that nobody knows, and an event that names its own is right", "[F50]") {
  const auto sure = opened("Europe/Nowhere", event_with(in_shanghai, "2024-06-13 09:30"));
  CHECK(sure.schedule.value().event.zone.name == "Asia/Shanghai");
  REQUIRE(sure.told.size() == 1);
  CHECK(sure.told.front().find("TZ names a time zone that is not known, \"Europe/Nowhere\"") != std::string::npos);
  const auto unsure = opened("Europe/Nowhere", event_with("", "2024-06-13 09:30")).schedule.value();
  CHECK(unsure.sessions.front().start == *zone::parse_instant("2024-06-13T09:30Z", unsure.event.zone));
  const auto known = opened("Europe/Vienna", event_with("", "2024-06-13 09:30"));
  CHECK(known.told.empty());
  CHECK(known.schedule.value().event.zone.name == "Europe/Vienna");
}
