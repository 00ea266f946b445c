#include "icalendar_sample.h"
#include "support/catch.h"

#include <algorithm>

using namespace foyer;
using namespace foyer::read;

namespace {

Imported in_london(const std::string& bytes) { return read_icalendar(bytes, zone_called("Europe/London")); }

Rows starts(const Imported& imported) {
  Rows all;
  for (const auto& session : imported.sessions) all.push_back(in_utc(session.start));
  return all;
}

Rows starts_of(const std::vector<std::string>& lines) { return starts(in_london(entry(lines))); }

const char* const wednesdays = "DTSTART;TZID=Europe/Berlin:20240320T190000";
const char* const one_hour = "DTEND;TZID=Europe/Berlin:20240320T200000";

}  // namespace

TEST_CASE("a series keeps its time of day over the change to summer time") {
  const auto imported = in_london(entry({wednesdays, one_hour, "RRULE:FREQ=WEEKLY;COUNT=3"}));
  CHECK(rows(imported) ==
        Rows{"2024-03-20T18:00 2024-03-20T19:00 Talk", "2024-03-27T18:00 2024-03-27T19:00 Talk", "2024-04-03T17:00 2024-04-03T18:00 Talk"});
  for (const auto& session : imported.sessions) CHECK(session.key == "1");
  CHECK(drops(imported) == Rows{});
}

TEST_CASE("a series ends with its UNTIL, which counts in the clocks of its zone") {
  const std::string rule = "RRULE:FREQ=DAILY;UNTIL=";
  const Rows three{"2024-03-20T18:00", "2024-03-21T18:00", "2024-03-22T18:00"}, two{three[0], three[1]};
  CHECK(starts_of({wednesdays, rule + "20240322T180000Z"}) == three);
  CHECK(starts_of({wednesdays, rule + "20240322T175959Z"}) == two);
  CHECK(starts_of({wednesdays, rule + "20240322T190000"}) == three);
  CHECK(starts_of({wednesdays, rule + "20240322"}) == three);
  CHECK(drops(in_london(entry({wednesdays, rule + "20240322"}))) == Rows{});
}

TEST_CASE("times are added, taken out and moved") {
  const std::string rule = "RRULE:FREQ=WEEKLY;COUNT=3";
  const Rows all{"2024-03-20T18:00", "2024-03-27T18:00", "2024-04-03T17:00"};
  CHECK(starts_of({wednesdays, rule, "EXDATE;TZID=Europe/Berlin:20240327T190000"}) == Rows{all[0], all[2]});
  CHECK(starts_of({wednesdays, rule, "EXDATE:20240327T180000Z,20240403T170000Z"}) == Rows{all[0]});
  CHECK(starts_of({wednesdays, rule, "EXDATE:20240327T190000"}) == Rows{all[0], all[2]});
  CHECK(starts_of({wednesdays, rule, "EXDATE;VALUE=DATE:20240320"}) == Rows{all[1], all[2]});
  CHECK(starts_of({wednesdays, rule, "EXDATE:20240327T190000Z"}) == all);
  CHECK(starts_of({wednesdays, "RDATE;TZID=Europe/Berlin:20240322T100000,20240321T190000"}) ==
        Rows{all[0], "2024-03-21T18:00", "2024-03-22T09:00"});
  CHECK(starts_of({wednesdays, "RDATE;VALUE=DATE:20240321"}) == Rows{all[0], "2024-03-21T18:00"});
  CHECK(starts_of({wednesdays, "RDATE;VALUE=PERIOD:20240321T100000Z/PT2H"}) == Rows{all[0], "2024-03-21T10:00"});
  CHECK(starts_of({wednesdays, "RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=TH"}) == Rows{all[0], "2024-03-21T18:00", "2024-03-28T18:00"});
}

TEST_CASE("a series whose every time is taken out is told") {
  CHECK(drops(in_london(entry({"DTSTART:20240613T090000Z", "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:20240613T090000Z"}))) ==
        Rows{"3: \"Talk\": it has no time left, as it takes out every one (EXDATE)"});
}

TEST_CASE("an entry for one time of a series replaces it") {
  const auto series = [](const std::vector<std::string>& lines) {
    return in_london(calendar(
        {"BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;TZID=Europe/Berlin:20240327T190000\r\n" + joined(lines) + "END:VEVENT",
         "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Talk\r\n" + joined({wednesdays, one_hour}) + "RRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT"}));
  };
  const auto moved = series({"DTSTART:20240328T090000Z", "DTEND:20240328T093000Z", "SUMMARY:Short"});
  CHECK(rows(moved) == Rows{"2024-03-20T18:00 2024-03-20T19:00 Talk", "2024-03-28T09:00 2024-03-28T09:30 Short",
                            "2024-04-03T17:00 2024-04-03T18:00 Talk"});
  CHECK(drops(moved) == Rows{});
  const auto cancelled = series({"STATUS:CANCELLED"});
  REQUIRE(cancelled.sessions.size() == 3);
  CHECK(cancelled.sessions[0].status == model::Status::planned);
  CHECK(cancelled.sessions[1].status == model::Status::cancelled);
  CHECK(rows(cancelled)[1] == "2024-03-27T18:00 2024-03-27T19:00 Talk");
}

TEST_CASE("one that replaces all later times too moves them with it") {
  const auto imported = in_london(
      calendar({"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Talk\r\n" + joined({wednesdays, one_hour}) + "RRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT",
                "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20240327T180000Z\r\n"
                "SUMMARY:Later\r\nDTSTART:20240327T190000Z\r\nDURATION:PT2H\r\nEND:VEVENT"}));
  CHECK(rows(imported) == Rows{"2024-03-20T18:00 2024-03-20T19:00 Talk", "2024-03-27T19:00 2024-03-27T21:00 Later",
                               "2024-04-03T18:00 2024-04-03T20:00 Later"});
}

TEST_CASE("one whose series is not there, or has no such time, is a session of its own") {
  const auto imported = in_london(
      calendar({"BEGIN:VEVENT\r\nUID:2\r\nRECURRENCE-ID:20240101T100000Z\r\nSUMMARY:Alone\r\nDTSTART:20240327T190000Z\r\nEND:VEVENT",
                "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20240102T100000Z\r\nSUMMARY:Never\r\nDTSTART:20240328T190000Z\r\nEND:VEVENT",
                "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Talk\r\nDTSTART:20240327T090000Z\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT"}));
  CHECK(rows(imported) ==
        Rows{"2024-03-27T09:00 - Talk", "2024-03-28T09:00 - Talk", "2024-03-27T19:00 - Alone", "2024-03-28T19:00 - Never"});
}

TEST_CASE("a series without end stops after two years, one by the minute after 1,000 times, and both are told") {
  const auto weekly = in_london(entry({"DTSTART:20240613T090000Z", "RRULE:FREQ=WEEKLY"}));
  CHECK(weekly.sessions.size() == 105);
  CHECK(starts(weekly).back() == "2026-06-11T09:00");
  CHECK(drops(weekly) == Rows{"3: \"Talk\": it repeats for longer than two years or too often: only its first 105 times are kept"});
  const auto minutely = in_london(entry({"DTSTART:20240613T090000Z", "RRULE:FREQ=MINUTELY;INTERVAL=5"}));
  CHECK(minutely.sessions.size() == 1000);
  CHECK(starts(minutely).back() == "2024-06-16T20:15");
  CHECK(minutely.dropped.size() == 1);
  CHECK(starts_of({"DTSTART:20240613T090000Z", "RRULE:FREQ=YEARLY;COUNT=9"}) ==
        Rows{"2024-06-13T09:00", "2025-06-13T09:00", "2026-06-13T09:00"});
}

TEST_CASE("a rule that nobody can follow leaves the first time, and is told") {
  const auto rule = GENERATE("FREQ=SOMETIMES", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;RSCALE=CHINESE;COUNT=4", "COUNT=3",
                             "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=3;UNTIL=20240701T000000Z");
  INFO(rule);
  const auto imported = in_london(entry({"DTSTART:20240613T090000Z", std::string("RRULE:") + rule}));
  CHECK(starts(imported) == Rows{"2024-06-13T09:00"});
  CHECK(drops(imported) == Rows{"3: \"Talk\": it repeats by a rule (RRULE) that cannot be followed: the times it would add are missing"});
}

TEST_CASE("of the rules whose day never comes, which take long to seek, one of a file is followed") {
  const auto never = "DTSTART:20240613T090000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n";
  const auto twice = in_london(calendar({std::string("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:One\r\n") + never + "END:VEVENT",
                                         std::string("BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Two\r\n") + never + "END:VEVENT"}));
  CHECK(rows(twice) == Rows{"2024-06-13T09:00 - One", "2024-06-13T09:00 - Two"});
  CHECK(drops(twice) == Rows{"9: \"Two\": it repeats by a rule (RRULE) that cannot be followed: the times it would add are missing"});
}
