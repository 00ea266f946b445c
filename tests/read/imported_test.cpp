#include "read/imported.h"

#include "support/catch.h"
#include "zone/text.h"

using namespace foyer;
using namespace foyer::read;

namespace {

const zone::Zone shanghai = zone::find_zone("Asia/Shanghai").value(), utc = zone::find_zone("UTC").value();

std::string iso(const std::optional<Instant>& instant) { return instant ? zone::to_iso(*instant, utc) : "nothing"; }

}  // namespace

TEST_CASE("a time holds by its own offset, else by the file's zone, else by the one that was given") {
  ImportedTimes of_file("Europe/Berlin", shanghai), given("", shanghai), unknown("Berlin", shanghai);
  CHECK(iso(of_file.instant("2019-12-27T11:00:00+01:00")) == "2019-12-27T10:00:00+00:00");
  CHECK(iso(of_file.instant("2019-12-27T11:00:00.000Z")) == "2019-12-27T11:00:00+00:00");
  CHECK(iso(of_file.instant("2019-12-27T11:00:00-0500")) == "2019-12-27T16:00:00+00:00");
  CHECK(iso(of_file.instant("2019-12-27 11:00")) == "2019-12-27T10:00:00+00:00");
  CHECK(iso(given.instant("2019-12-27 11:00")) == "2019-12-27T03:00:00+00:00");
  CHECK(iso(unknown.instant("2019-12-27 11:00")) == "2019-12-27T03:00:00+00:00");
  CHECK(iso(of_file.instant("27.12.2019 11:00")) == "nothing");
  CHECK(iso(of_file.instant("")) == "nothing");
  CHECK_FALSE(of_file.lacks_zone());
}

TEST_CASE("without any zone a time without offset is nobody's guess") {
  ImportedTimes times("", {});
  CHECK(iso(times.instant("2019-12-27T11:00:00+01:00")) == "2019-12-27T10:00:00+00:00");
  CHECK_FALSE(times.lacks_zone());
  CHECK(iso(times.instant("2019-12-27T11:00:00")) == "nothing");
  CHECK(times.lacks_zone());
}

TEST_CASE("where nobody names a zone the first offset is told in") {
  ImportedTimes berlin("", {}), india("", {}), named("Europe/Berlin", {});
  for (auto* times : {&berlin, &named}) times->instant("2019-12-27T11:00:00+01:00");
  india.instant("2023-09-10T10:00:00+05:30");
  CHECK(berlin.zone()->name == "Etc/GMT-1");
  CHECK(zone::to_iso(*berlin.instant("2019-12-27T11:00:00Z"), *berlin.zone()) == "2019-12-27T12:00:00+01:00");
  CHECK(named.zone()->name == "Europe/Berlin");
  CHECK_FALSE(india.zone().has_value());  // no name for it: staff have to say where that is
}

TEST_CASE("times in UTC say nothing of where the event is") {
  ImportedTimes times("", {});
  CHECK(times.instant("2024-06-13T09:00:00Z"));
  CHECK_FALSE(times.zone());
  CHECK_FALSE(times.lacks_zone());
}

TEST_CASE("offsets an hour apart are a change of the clocks, which only a zone can tell") {
  struct Case {
    std::vector<const char*> times;
    const char* zone;
  };
  const auto [times, expected] = GENERATE(values<Case>({
      {{"2025-03-08T10:00:00-08:00", "2025-03-09T10:00:00-07:00"}, "nothing"},
      {{"2025-03-08T10:00:00-08:00", "2025-03-09T17:00:00Z", "2025-03-09T10:00:00-07:00"}, "nothing"},
      {{"2025-03-09T17:00:00Z", "2025-03-09T10:00:00-07:00"}, "Etc/GMT+7"},       // UTC says nothing about the place
      {{"2019-12-27T10:00:00+01:00", "2019-12-27T11:00:00+00:00"}, "Etc/GMT-1"},  // nor does it afterwards
      {{"2022-10-01T10:00:00+01:00", "2022-10-01T10:00:00-05:00"}, "Etc/GMT-1"},  // somebody's slip
      {{"2025-03-08T10:00:00Z", "2025-03-08T10:00:00-00:00"}, "UTC"},
  }));
  ImportedTimes unnamed("", {}), named("America/Los_Angeles", {});
  for (const char* time : times) unnamed.instant(time), named.instant(time);
  CAPTURE(times.front(), times.back());
  CHECK((unnamed.zone() ? unnamed.zone()->name : "nothing") == std::string(expected));
  CHECK(named.zone()->name == "America/Los_Angeles");
}

TEST_CASE("durations come in five spellings, and none is below nothing or over a week") {
  const auto [text, minutes] = GENERATE(table<const char*, int>({
      {"01:30", 90},
      {"1:30", 90},
      {"25:00", 1500},
      {"0:00", 0},
      {"2:06:00", 3240},
      {"00:20:00", 1200},
      {"PT1H30M", 90},
      {"PT45M", 45},
      {"P1DT2H", 1560},
      {"90", 90},
      {"168:00", 10080},
      {"169:00", -1},
      {"-1:00", -1},
      {"soon", -1},
      {"", -1},
      {"1:3", -1},
      {"99999999", -1},
      {"P", -1},
  }));
  INFO(text);
  CHECK(imported_duration(text).value_or(Minutes(-1)) == Minutes(minutes));
}

TEST_CASE("a text of a million characters is no time and no duration, and takes no stack") {
  ImportedTimes times("Europe/Berlin", {});
  const std::size_t many = 1'000'000;
  CHECK(iso(times.instant(std::string(many, ' '))) == "nothing");
  CHECK(iso(times.instant("2019-12-27T11:00:00." + std::string(many, '1'))) == "nothing");
  CHECK(iso(times.instant("2019-12-27T11:00:00" + std::string(many, ' '))) == "nothing");
  CHECK_FALSE(imported_duration(std::string(many, '1')).has_value());
}
