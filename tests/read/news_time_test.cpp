#include "read/news_time.h"

#include "support/catch.h"
#include "zone/text.h"

#include <string>

using namespace foyer;

TEST_CASE("a news item's time is read in every spelling of feeds") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Sat, 06 Feb 2021 23:01:00 +0000", "2021-02-06T23:01:00+00:00"},
      {"Fri, 31 May 2019 12:17:58 -0700", "2019-05-31T19:17:58+00:00"},
      {"6 Feb 2021 23:01 GMT", "2021-02-06T23:01:00+00:00"},
      {"06 february 21 8:01:09 est", "2021-02-06T13:01:09+00:00"},
      {"Sun, 06 Feb 94 23:01:00 PDT", "1994-02-07T06:01:00+00:00"},
      {"Sun, 06 Feb 49 23:01:00 UT", "2049-02-06T23:01:00+00:00"},
      {"Sun,06 Feb 2021 23:01:00 -0000", "2021-02-06T23:01:00+00:00"},
      {"Sat, 06 Feb 2021 23:01:00 Z", "2021-02-06T23:01:00+00:00"},
      {"Sat, 06 Feb 2021 23:01:00", "2021-02-06T23:01:00+00:00"},
      {"Sat, 06 Feb 2021 23:01:00 MEZ", "2021-02-06T23:01:00+00:00"},
      {"Sat, 06 Feb 2021 23:01:00 +0000 (Coordinated Universal Time)", "2021-02-06T23:01:00+00:00"},
      {"Mon, 01 Jan 0001 00:00:00 +0000", "0001-01-01T00:00:00+00:00"},
      {"2023-01-25T19:03:02+01:00", "2023-01-25T18:03:02+00:00"},
      {"2023-01-25T19:03:02.500Z", "2023-01-25T19:03:02+00:00"},
      {"2023-01-25T19:03:02", "2023-01-25T19:03:02+00:00"},
      {"2023-01-25", "2023-01-25T00:00:00+00:00"},
      {"", "nothing"},
      {"yesterday", "nothing"},
      {"Sat, 31 Feb 2021 23:01:00 +0000", "nothing"},
      {"Sat, 06 Foo 2021 23:01:00 +0000", "nothing"},
      {"Sat, 06 Feb 2021 25:01:00 +0000", "nothing"},
      {"Sat, 06 Feb 2021", "nothing"},
      {"Sat, 06 Feb 2021 23:01:00 +9900", "nothing"},
      {"Sat, 06 Feb 99999999999 23:01:00 +0000", "nothing"},
      {",,,,", "nothing"},
      {std::string(1'000'000, ' ') + "2023-01-25", "nothing"},
  }));
  INFO(text.substr(0, 100));
  const auto instant = read::news_time(text);
  CHECK((instant ? zone::to_iso(*instant, zone::find_zone("UTC").value()) : "nothing") == expected);
}
