#include "read/icalendar.h"

#include "icalendar_sample.h"
#include "support/catch.h"

using namespace foyer;
using namespace foyer::read;

namespace {

const zone::Zone london = zone_called("Europe/London");

Imported in_london(const std::string& bytes) { return read_icalendar(bytes, london); }

}  // namespace

TEST_CASE("a calendar is known by its beginning, not by its name") {
  CHECK(is_icalendar("BEGIN:VCALENDAR\r\n"));
  CHECK(is_icalendar("\xEF\xBB\xBF \r\n\n\tbegin:vcalendar\n"));
  CHECK_FALSE(is_icalendar("BEGIN:VCARD\r\n"));
  CHECK_FALSE(is_icalendar("{\"BEGIN:VCALENDAR\": 1}"));
  CHECK_FALSE(is_icalendar(" \n"));
  CHECK_FALSE(is_icalendar(""));
}

TEST_CASE("an entry becomes a session with all that a board can show") {
  const auto imported = in_london(calendar({
      "X-WR-CALNAME:Harbour Days\\, 2024",
      "URL:https://harbour.example/",
      "BEGIN:VEVENT",
      "UID:abc@harbour.example",
      "DTSTART;TZID=Europe/Berlin;VALUE=DATE-TIME:20240613T094200",
      "DTEND;TZID=\"Europe/Berlin\":20240613T103000",
      "SUMMARY;LANGUAGE=de:Wellen\\, Wind\\; und mehr",
      "SUMMARY;LANGUAGE=EN_gb:Waves\\, wind\\; and more",
      "DESCRIPTION:First line\\nsecond <b>line</b>",
      "LOCATION:Arena, Room 8, Room 5",
      "CATEGORIES:Sea\\, sky,Weather",
      "URL;VALUE=URI:https://harbour.example/?talk=1;day=2",
      "STATUS:TENTATIVE",
      "BEGIN:VALARM",
      "DESCRIPTION:Do not forget",
      "SUMMARY:An alarm",
      "END:VALARM",
      "END:VEVENT",
  }));
  CHECK(imported.format == "iCalendar");
  CHECK(first(imported.title) == "Harbour Days, 2024");
  CHECK(imported.url == "https://harbour.example/");
  CHECK(imported.zone.value().name == "Europe/Berlin");
  CHECK(drops(imported) == Rows{});
  REQUIRE(imported.sessions.size() == 1);
  const auto& session = imported.sessions.front();
  CHECK(session.key == "abc@harbour.example");
  using Versions = std::vector<std::pair<std::string, std::string>>;
  CHECK(session.title.versions == Versions{{"de", "Wellen, Wind; und mehr"}, {"en-GB", "Waves, wind; and more"}});
  CHECK(first(session.abstract) == "First line\nsecond <b>line</b>");
  REQUIRE(session.rooms.size() == 1);
  CHECK(first(session.rooms.front()) == "Arena, Room 8, Room 5");
  CHECK(first(session.track) == "Sea, sky");
  CHECK(session.url == "https://harbour.example/?talk=1;day=2");
  CHECK(session.status == model::Status::planned);
  CHECK(session.position == Position{5, 1});
  CHECK(in_utc(session.start) == "2024-06-13T07:42");
  CHECK(in_utc(session.end) == "2024-06-13T08:30");
}

TEST_CASE("a calendar that has no name of its own is called what its other properties say") {
  const auto title = [](const std::vector<std::string>& lines) { return first(in_london(calendar(lines)).title); };
  CHECK(title({"NAME:Newer", "X-WR-CALNAME:Older"}) == "Older");
  CHECK(title({"SUMMARY:Least", "NAME:Newer"}) == "Newer");
  CHECK(title({"SUMMARY:Least"}) == "Least");
  CHECK(title({"PRODID:x"}).empty());
}

TEST_CASE("an entry ends at its end, after its duration, or nobody knows when") {
  const auto [line, end] = GENERATE(table<const char*, const char*>({
      {"DTEND:20240613T100000Z", "2024-06-13T10:00"},
      {"DTEND;TZID=Asia/Shanghai:20240613T180000", "2024-06-13T10:00"},
      {"DURATION:PT1H30M", "2024-06-13T10:30"},
      {"DURATION:P1DT2H", "2024-06-14T11:00"},
      {"DTEND:20240613T090000Z", "2024-06-13T09:00"},
      {"X-NOTHING:1", "-"},
  }));
  INFO(line);
  CHECK(rows(in_london(entry({"DTSTART:20240613T090000Z", line}))) == Rows{std::string("2024-06-13T09:00 ") + end + " Talk"});
}

TEST_CASE("attendees are the speakers: neither the organiser nor rooms, projectors and bare addresses") {
  const auto imported = in_london(entry({
      "DTSTART:20240613T090000Z",
      "ORGANIZER;CN=Office:mailto:office@harbour.example",
      "ATTENDEE;CN=\"Meier, Ana\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:invalid:nomail",
      "ATTENDEE;CN=Bo Li:mailto:bo@harbour.example",
      "ATTENDEE;CN=Room 5;CUTYPE=ROOM:mailto:r5@harbour.example",
      "ATTENDEE;CN=Projector;CUTYPE=RESOURCE:mailto:p@harbour.example",
      "ATTENDEE;CN=guest@harbour.example:mailto:guest@harbour.example",
      "ATTENDEE:mailto:none@harbour.example",
  }));
  Rows names;
  for (const auto& person : imported.sessions.at(0).people) names.push_back(first(person.name) + "|" + person.key);
  CHECK(names == Rows{"Meier, Ana|", "Bo Li|"});
}

TEST_CASE("a cancelled entry stays, as cancelled") {
  CHECK(in_london(entry({"DTSTART:20240613T090000Z", "STATUS:CANCELLED"})).sessions.at(0).status == model::Status::cancelled);
}

TEST_CASE("what is no session is dropped with its place and the reason") {
  const auto [lines, what] = GENERATE(table<std::vector<std::string>, const char*>({
      {{"DTSTART;VALUE=DATE:20240613", "DTEND;VALUE=DATE:20240615"}, "3: \"Talk\": it is for whole days and has no time of day"},
      {{"DTSTART:20240613"}, "3: \"Talk\": it is for whole days and has no time of day"},
      {{"DTSTART:13 June"}, "3: \"Talk\": its start \"13 June\" is no time of iCalendar"},
      {{"DTSTART:20241399T250000Z"}, "3: \"Talk\": its start \"20241399T250000Z\" is no time of iCalendar"},
      {{"DTSTART:00010101T000000Z"}, "3: \"Talk\": its start \"00010101T000000Z\" is no time of iCalendar"},
      {{"DTSTART:20240613T090000Z", "DURATION:-PT1H"}, "3: \"Talk\": its end is before its start"},
      {{"DTSTART:20240613T090000Z", "DTEND:20240613T085959Z"}, "3: \"Talk\": its end is before its start"},
      {{"DTSTART:20240613T090000Z", "DURATION:P1W1D"}, "3: \"Talk\": it lasts longer than a week"},
      {{"DTSTART:20240613T090000Z", "DURATION:long"}, "3: \"Talk\": its end \"long\" is no time of iCalendar"},
      {{"DTSTART:20240613T090000Z", "DTEND:noon"}, "3: \"Talk\": its end \"noon\" is no time of iCalendar"},
      {{"DTSTART:20240613T090000Z", "DTEND;VALUE=DATE:20240614"}, "3: \"Talk\": its end has no time of day or no zone"},
      {{"LOCATION:Arena"}, "3: \"Talk\": it has no start (DTSTART)"},
      {{"DTSTART:20240613T090000Z", "CLASS:PRIVATE"}, "3: \"Talk\": it is marked as private (CLASS)"},
  }));
  const auto imported = in_london(entry(lines));
  CHECK(rows(imported) == Rows{});
  CHECK(drops(imported) == Rows{what});
}

TEST_CASE("an entry without a title is dropped, once for a whole series") {
  const auto imported = in_london(calendar({"BEGIN:VEVENT", "DTSTART:20240613T090000Z", "SUMMARY:", "RRULE:FREQ=DAILY", "END:VEVENT"}));
  CHECK(rows(imported) == Rows{});
  CHECK(drops(imported) == Rows{"3: an entry without a title: there is nothing to show on a board"});
}

TEST_CASE("what is no entry at all is named too, zones and alarms apart") {
  const auto imported =
      in_london(calendar({"BEGIN:VTODO", "SUMMARY:Sweep", "END:VTODO", "BEGIN:VTIMEZONE", "TZID:Europe/Rome", "END:VTIMEZONE"}));
  CHECK(drops(imported) == Rows{"3: this is a VTODO, not a session"});
}

TEST_CASE("of two versions of an entry the later holds; entries that merely share a UID all stay") {
  const auto version = [](const char* uid, const char* start, const char* title, const char* sequence) {
    return joined({"BEGIN:VEVENT", std::string("UID:") + uid, std::string("DTSTART:20240613T") + start + "Z",
                   std::string("SUMMARY:") + title, std::string("SEQUENCE:") + sequence}) +
           "END:VEVENT";
  };
  const auto imported =
      in_london(calendar({version("1", "090000", "Old", "1"), version("1", "100000", "New", "2"), version("2", "110000", "One", "0"),
                          version("2", "120000", "One", "0"), version("2", "120000", "Other", "0"), version("2", "110000", "One", "0"),
                          version("", "080000", "Nameless", "0"), version("", "080000", "Nameless", "3")}));
  CHECK(rows(imported) == Rows{"2024-06-13T10:00 - New", "2024-06-13T11:00 - One", "2024-06-13T12:00 - One", "2024-06-13T12:00 - Other",
                               "2024-06-13T08:00 - Nameless", "2024-06-13T08:00 - Nameless"});
  CHECK(drops(imported) ==
        Rows{"3: \"Old\": it is an earlier version of the entry in line 9", "33: \"One\": it stands in the file twice, first in line 15"});
}
