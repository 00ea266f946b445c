#include "zone/text.h"

#include "support/catch.h"

using namespace foyer;
using namespace foyer::zone;

TEST_CASE("times are read in the forms that people write") {
  const auto shanghai = find_zone("Asia/Shanghai").value();
  const auto expected = parse_instant("2024-06-13T09:30:00+08:00", shanghai);
  REQUIRE(expected.has_value());
  for (const char* text : {"2024-06-13 09:30", "2024-06-13T09:30", "2024-06-13 9:30", "2024-06-13T09:30:00", "2024-06-13T09:30:00.000",
                           "2024-06-13T01:30Z", "2024-06-13T03:30+0200", "2024-06-13T03:30+02"})
    CHECK(parse_instant(text, shanghai) == expected);
}

TEST_CASE("what is not a time, or a time that does not exist, is not read") {
  const Zone utc{"UTC", Seconds(0), {}};
  for (const char* text : {"", "today", "2024-06-13", "2024-02-30 10:00", "2024-13-01 10:00", "2024-06-13 25:00", "2024-06-13 10:60",
                           "2024-06-13 10:00 pm", "2024-06-13 24:01", "13.06.2024 10:00", "2024-06-13T10:00+99:00"}) {
    INFO(text);
    CHECK_FALSE(parse_instant(text, utc).has_value());
  }
}

TEST_CASE("midnight may be written as the end of a day") {
  const Zone utc{"UTC", Seconds(0), {}};
  CHECK(parse_instant("2024-06-13 24:00", utc) == parse_instant("2024-06-14 00:00", utc));
}

TEST_CASE("times of day and days") {
  CHECK(parse_time_of_day("8:30") == Minutes(510));
  CHECK(parse_time_of_day("24:00") == Minutes(1440));
  CHECK_FALSE(parse_time_of_day("8.30").has_value());
  CHECK(parse_day("2024-02-29").has_value());
  CHECK_FALSE(parse_day("2023-02-29").has_value());
  CHECK_FALSE(parse_local("2024-06-13T10:00Z").has_value());
}

TEST_CASE("a time is told to the second, to the minute and to the day, as the zone's clocks and calendars have it") {
  const auto new_york = find_zone("America/New_York").value();
  for (const auto& [text, zone] : {std::pair{"2024-06-13T23:42:07-04:00", new_york}, {"1969-12-31T19:59:58-05:00", new_york}}) {
    const auto instant = parse_instant(text, zone).value();
    CHECK(to_iso(instant, zone) == text);
    CHECK(to_iso_minute(instant, zone) == std::string(text).substr(0, 16));
    CHECK(to_iso_day(instant, zone) == std::string(text).substr(0, 10));
  }
  CHECK(to_iso_day(parse_day("2024-02-29").value()) == "2024-02-29");
}
