#include "icalendar_sample.h"
#include "support/catch.h"

using namespace foyer;
using namespace foyer::read;

namespace {

Imported starting(const std::string& start, const std::vector<std::string>& before = {}, const char* given = "Asia/Shanghai") {
  auto lines = before;
  lines.push_back("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Talk\r\nDTSTART" + start + "\r\nEND:VEVENT");
  return read_icalendar(calendar(lines), given != nullptr ? std::optional<zone::Zone>(zone_called(given)) : std::nullopt);
}

// Summer time from the last Sunday of March to that of October, as Outlook writes it and with the world's times of day.
std::vector<std::string> definition(const std::string& name) {
  return {"BEGIN:VTIMEZONE",
          "TZID:" + name,
          "BEGIN:STANDARD",
          "DTSTART:16010101T030000",
          "TZOFFSETFROM:+0200",
          "TZOFFSETTO:+0100",
          "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
          "END:STANDARD",
          "BEGIN:DAYLIGHT",
          "DTSTART:16010101T020000",
          "TZOFFSETFROM:+0100",
          "TZOFFSETTO:+0200",
          "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
          "END:DAYLIGHT",
          "END:VTIMEZONE"};
}

}  // namespace

TEST_CASE("a time is in the zone it names, however it is named, and needs no VTIMEZONE for that") {
  const auto [start, utc, zone] = GENERATE(table<const char*, const char*, const char*>({
      {";TZID=Europe/Berlin:20240613T120000", "2024-06-13T10:00", "Europe/Berlin"},
      {";TZID=Europe/Berlin:20240113T120000", "2024-01-13T11:00", "Europe/Berlin"},
      {";TZID=\"Europe/Berlin\":20240613T120000", "2024-06-13T10:00", "Europe/Berlin"},
      {";TZID=/freeassociation.sourceforge.net/Europe/Berlin:20240613T120000", "2024-06-13T10:00", "Europe/Berlin"},
      {";TZID=/mozilla.org/20050126_1/America/Argentina/Salta:20240613T120000", "2024-06-13T15:00", "America/Argentina/Salta"},
      {";TZID=W. Europe Standard Time:20240613T120000", "2024-06-13T10:00", "Europe/Berlin"},
      {";TZID=Europe/Berlin:20240613T120000Z", "2024-06-13T12:00", "Asia/Shanghai"},
      {":20240613T120000Z", "2024-06-13T12:00", "Asia/Shanghai"},
      {":20240613T120000", "2024-06-13T04:00", "Asia/Shanghai"},
      {";TZID=Nowhere/Special:20240613T120000", "2024-06-13T04:00", "Asia/Shanghai"},
      {";TZID=Europe/Berlin:20240613T240000", "2024-06-13T22:00", "Europe/Berlin"},
  }));
  INFO(start);
  const auto imported = starting(start);
  CHECK(rows(imported) == Rows{std::string(utc) + " - Talk"});
  CHECK(imported.zone.value().name == zone);
  CHECK_FALSE(imported.lacks_zone);
}

TEST_CASE("a time without a zone is in the calendar's, else in the given one, else nobody can say") {
  CHECK(rows(starting(":20240613T120000", {"X-WR-TIMEZONE:Europe/London"})) == Rows{"2024-06-13T11:00 - Talk"});
  CHECK(starting(":20240613T120000Z", {"X-WR-TIMEZONE:Europe/London"}).zone.value().name == "Europe/London");
  CHECK(rows(starting(":20240613T120000", {"X-WR-TIMEZONE:Atlantis"})) == Rows{"2024-06-13T04:00 - Talk"});
  const auto nowhere = starting(":20240613T120000", {}, nullptr);
  CHECK(rows(nowhere) == Rows{});
  CHECK(drops(nowhere) == Rows{"3: \"Talk\": its start has no offset from UTC, and no time zone is known"});
  CHECK(nowhere.lacks_zone);
  CHECK_FALSE(nowhere.zone);
  const auto utc = starting(":20240613T120000Z", {}, nullptr);
  CHECK_FALSE(utc.lacks_zone);
  CHECK_FALSE(utc.zone);
}

TEST_CASE("a zone that only the file knows is read from its definition") {
  const auto [start, utc] = GENERATE(table<const char*, const char*>({
      {"20240113T120000", "2024-01-13T11:00"},
      {"20240613T120000", "2024-06-13T10:00"},
      {"20240331T015900", "2024-03-31T00:59"},
      {"20240331T030000", "2024-03-31T01:00"},
      {"20241027T040000", "2024-10-27T03:00"},
      {"20990713T120000", "2099-07-13T10:00"},
  }));
  INFO(start);
  const auto imported = starting(std::string(";TZID=Our Own:") + start, definition("Our Own"));
  CHECK(rows(imported) == Rows{std::string(utc) + " - Talk"});
  CHECK(imported.zone.value().name == "Asia/Shanghai");
}

TEST_CASE("a definition may say which zone of the world it is") {
  const auto imported =
      starting(";TZID=Our Own:20240613T120000", {"BEGIN:VTIMEZONE", "TZID:Our Own", "X-LIC-LOCATION:America/New_York", "END:VTIMEZONE"});
  CHECK(rows(imported) == Rows{"2024-06-13T16:00 - Talk"});
  CHECK(imported.zone.value().name == "America/New_York");
}

TEST_CASE("times beside a start that names its zone are in that zone too, unless they name another") {
  const auto imported = starting(";TZID=Europe/Berlin:20240613T120000\r\nDTEND:20240613T130000", {}, nullptr);
  CHECK(rows(imported) == Rows{"2024-06-13T10:00 2024-06-13T11:00 Talk"});
  CHECK_FALSE(imported.lacks_zone);
}

TEST_CASE("a definition that ends or has a single offset is read as it stands") {
  const std::vector<std::string> ended{"BEGIN:VTIMEZONE",
                                       "TZID:Ours",
                                       "BEGIN:STANDARD",
                                       "DTSTART:20200101T000000",
                                       "TZOFFSETFROM:+0100",
                                       "TZOFFSETTO:+0100",
                                       "END:STANDARD",
                                       "BEGIN:DAYLIGHT",
                                       "DTSTART:20200301T020000",
                                       "TZOFFSETFROM:+0100",
                                       "TZOFFSETTO:+0300",
                                       "RRULE:FREQ=YEARLY;UNTIL=20210301T010000Z",
                                       "END:DAYLIGHT",
                                       "BEGIN:STANDARD",
                                       "DTSTART:20200901T030000",
                                       "RDATE:20200901T030000,20210901T030000",
                                       "TZOFFSETFROM:+0300",
                                       "TZOFFSETTO:+0100",
                                       "END:STANDARD",
                                       "END:VTIMEZONE"};
  CHECK(rows(starting(";TZID=Ours:20210301T120000", ended)) == Rows{"2021-03-01T09:00 - Talk"});
  CHECK(rows(starting(";TZID=Ours:20211001T120000", ended)) == Rows{"2021-10-01T11:00 - Talk"});
  CHECK(rows(starting(";TZID=Ours:20220401T120000", ended)) == Rows{"2022-04-01T11:00 - Talk"});
}

TEST_CASE("a broken definition is as none") {
  CHECK(rows(starting(";TZID=Ours:20240613T120000", {"BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", "END:VTIMEZONE"})) ==
        Rows{"2024-06-13T04:00 - Talk"});
  CHECK(rows(starting(";TZID=Ours:20240613T120000", {"BEGIN:VTIMEZONE", "TZID:Ours", "END:VTIMEZONE"})) == Rows{"2024-06-13T04:00 - Talk"});
}
