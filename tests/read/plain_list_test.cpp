#include "read/plain_list.h"

#include "read/sessionize.h"
#include "support/list_samples.h"

#include <set>

using namespace foyer;
using namespace foyer::read;
using namespace foyer::test;
using model::SessionKind;

namespace {

const auto vienna = zone_of("Europe/Vienna");

Imported read_text(const std::string& text, const std::optional<zone::Zone>& given = vienna) {
  const auto root = json(text);
  REQUIRE(is_plain_list(root));
  return read_plain_list(root, given);
}

// A session of these fields in the second line, between two that make the list a list.
Imported with(const std::string& fields) {
  const std::string other = R"({"title": "Other", "start": "2024-06-13 08:00", "room": "Hall"})";
  return read_text("[" + other + ",\n{" + fields + "},\n" + other + "]");
}

std::string start_of(const std::string& fields) {
  const auto imported = with(fields);
  return imported.sessions.size() == 3 ? time_in("Europe/Vienna", imported.sessions[1].start) : drops_at(imported);
}

std::string end_of(const std::string& fields) { return time_in("Europe/Vienna", with(fields).sessions.at(1).end); }

}  // namespace

TEST_CASE("a list that somebody made is read by the names of its fields") {
  const auto imported = read_text(R"([
   {"id": 7, "title": "Bees", "start_date": "2024-05-31 17:20:00", "end_date": "2024-05-31 17:50:00", "start_time": "17:20",
    "venue": "Stage A", "speaker": "Ada Zhou, Ben Li & friends", "description": "<p>About</p>", "type": "talk", "link": "https://example.org/7",
    "latlon": [52.0, -2.3], "may_record": true},
   {"id": 8, "title": "Clay", "start_date": "2024-06-01 00:20:00", "end_date": "2024-06-01 01:50:00", "venue": "Tent", "speaker": "", "type": "workshop"}])");
  CHECK(imported.format == "list of sessions");
  REQUIRE(imported.sessions.size() == 2);
  const auto& bees = imported.sessions[0];
  CHECK(bees.key == "7");
  CHECK(time_in("Europe/Vienna", bees.start) == "2024-05-31T17:20:00+02:00");
  CHECK(time_in("Europe/Vienna", bees.end) == "2024-05-31T17:50:00+02:00");
  CHECK(rooms(bees) == "Stage A");
  CHECK(people(bees) == "Ada Zhou, Ben Li & friends");
  CHECK(versions(bees.abstract) == "<p>About</p>");
  CHECK(bees.url == "https://example.org/7");
  CHECK(bees.position == Position{2, 4});
  CHECK(imported.sessions[1].kind == SessionKind::workshop);
  CHECK(imported.sessions[1].people.empty());
}

TEST_CASE("a start is told by one field or by several") {
  const auto [fields, start] = GENERATE(table<const char*, const char*>({
      {R"("title": "T", "start": "2024-06-13T09:30")", "2024-06-13T09:30:00+02:00"},
      {R"("title": "T", "startsAt": "2024-06-13T07:30:00Z")", "2024-06-13T09:30:00+02:00"},
      {R"("title": "T", "startTime": 1718263800)", "2024-06-13T09:30:00+02:00"},
      {R"("title": "T", "StartTime": 1718263800000)", "2024-06-13T09:30:00+02:00"},
      {R"("title": "T", "date": "2024-06-13", "time": "9:30am")", "2024-06-13T09:30:00+02:00"},
      {R"("title": "T", "day": "13.06.2024", "start": "09.30")", "2024-06-13T09:30:00+02:00"},
      {R"("title": "T", "day": "2024-06-13 00:00:00", "start": "09.30")", "2024-06-13T09:30:00+02:00"},
      {R"("title": "T", "start_time": "09:30", "start_date": "2024-06-13")", "2024-06-13T09:30:00+02:00"},
      {R"("title": "T", "start_time": "08:00", "start_datetime": "2024-06-13 09:30")", "2024-06-13T09:30:00+02:00"},
      {R"("title": "T", "date": "2024-06-13T09:30:00")", "2024-06-13T09:30:00+02:00"},
      {R"("title": "T", "date": 1718263800)", "2024-06-13T09:30:00+02:00"},
      {R"("title": "T", "date": "Thu Jun 13 2024 00:00:00 GMT+0200", "start": "Sat Dec 30 1899 09:30:00 GMT+0105")",
       "2024-06-13T09:30:00+02:00"},
  }));
  INFO(fields);
  CHECK(start_of(fields) == start);
}

TEST_CASE("a start that cannot be known drops the session, at the cell that is to be mended") {
  const auto [fields, reason] = GENERATE(table<const char*, const char*>({
      {R"("title": "T")", "2:1 \"T\": it has no start\n"},
      {R"("title": "T", "start": null)", "2:1 \"T\": it has no start\n"},
      {R"("title": "T", "start": "2024-06-13")", "2:25 \"T\": it has a day, but no time of day\n"},
      {R"("title": "T", "start": "09:30")", "2:25 \"T\": it has a time of day, but no day\n"},
      {R"("title": "T", "start": "09:30", "day": "Saturday")",
       "2:41 \"T\": \"Saturday\" is no day or time of day; write 2024-06-13 and 09:30\n"},
      {R"("title": "T", "start": "09:30", "day": "10:00")", "2:41 \"T\": \"10:00\" is no day; write it as 2024-06-13\n"},
      {R"("title": "T", "start": "03/04/2024 09:30")",
       "2:25 \"T\": \"03/04/2024 09:30\" can be two days; write 2024-04-03 or 2024-03-04\n"},
      {R"("title": "T", "start": "2024-06-13T09:30Z", "status": "rejected")", "2:1 \"T\": it is marked \"rejected\"\n"},
      {R"("title": "", "start": "2024-06-13T09:30Z")", "2:1 a session has no title\n"},
      {R"("start": "2024-06-13T09:30Z")", "2:1 a session has no title\n"},
  }));
  INFO(fields);
  CHECK(start_of(fields) == reason);
}

TEST_CASE("an end is a time, a time of day after the start, or the rest of a range") {
  CHECK(end_of(R"("title": "T", "start": "2024-06-13 22:30", "end": "2024-06-14 00:30")") == "2024-06-14T00:30:00+02:00");
  CHECK(end_of(R"("title": "T", "start": "2024-06-13 22:30", "end": "00:30")") == "2024-06-14T00:30:00+02:00");
  CHECK(end_of(R"("title": "T", "start": "2024-06-13T22:30:00+02:00", "end": "00:30")") == "2024-06-14T00:30:00+02:00");
  CHECK(end_of(R"("title": "T", "date": "2024-06-13", "time": "9:30-10:15")") == "2024-06-13T10:15:00+02:00");
  CHECK(end_of(R"("title": "T", "start": "2024-06-13 09:30", "end_date": "2024-06-14", "end_time": "10:00")") ==
        "2024-06-14T10:00:00+02:00");
  CHECK(end_of(R"("title": "T", "start": 1718263800, "endTime": 1718267400)") == "2024-06-13T10:30:00+02:00");
  CHECK(end_of(R"("title": "T", "start": "2024-06-13 09:30", "end": "open end")") == "-");
  CHECK(with(R"("title": "T", "start": "2024-06-13 09:30", "duration": 45)").sessions[1].duration == Minutes(45));
  CHECK(with(R"("title": "T", "start": "2024-06-13 09:30", "duration": "1:30")").sessions[1].duration == Minutes(90));
  // On the night of 2024-10-27 the clocks of Vienna go back at three.
  CHECK(end_of(R"("title": "T", "start": "2024-10-26 23:00", "end": "04:00")") == "2024-10-27T04:00:00+01:00");
}

TEST_CASE("speakers are one text, a list of names, of objects, or a text of names where the field is called by many") {
  const auto [fields, names] = GENERATE(table<const char*, const char*>({
      {R"("speaker": "Ada Zhou, PhD")", "Ada Zhou, PhD"},
      {R"("speakers": "Ada Zhou, Ben Li")", "Ada Zhou; Ben Li"},
      {R"("Speakers": "Zhou, Ada; Li, Ben;")", "Zhou, Ada; Li, Ben"},
      {R"("speakers": "周梅香、李本")", "周梅香; 李本"},
      {R"("speakers": ["Ada Zhou, PhD", " Ben Li", ""])", "Ada Zhou, PhD; Ben Li"},
      {R"("speakers": [{"name": "Ada Zhou", "id": 5}, {"first_name": "Ben", "last_name": "Li"}])", "Ada Zhou; Ben Li"},
      {R"("speaker": {"en": "Ada Zhou", "zh": "周梅香"})", "en=Ada Zhou|zh=周梅香"},
      {R"("speaker 1": "Ada Zhou", "speaker 2": "Ben Li")", "Ada Zhou; Ben Li"},
      {R"("speakers": "2")", ""},
      {R"("speakers": 2)", ""},
      {R"("speakers": [5, null])", ""},
  }));
  INFO(fields);
  CHECK(people(with(R"("title": "T", "start": "2024-06-13 09:30", )" + std::string(fields)).sessions.at(1)) == names);
}

TEST_CASE("a file of speakers tells who is meant by a key") {
  const auto root = json(R"([{"title": "T", "start": "2024-06-13T09:30Z", "first_speaker": "ada", "second_speaker": "Ben Li"}])");
  const auto speakers = json(R"([{"id": "ada", "name_en": "Ada Zhou", "name_ja": "周", "title_en": "Keeper", "company_en": "Hive"}])");
  const auto session = read_plain_list(root, {}, &speakers).sessions.at(0);
  CHECK(people(session) == "en=Ada Zhou|ja=周; Ben Li");
  CHECK(versions(session.people[0].role) == "en=Keeper");
  CHECK(versions(session.people[0].organisation) == "en=Hive");
}

TEST_CASE("texts come in several languages by the names of fields, or as objects") {
  const auto session =
      with(
          R"("title_en": "Bees", "title_ja": "蜂", "title_fr": "", "start": "2024-06-13 09:30", "room": {"name": {"en": "Hall", "ja": "堂"}})")
          .sessions.at(1);
  CHECK(versions(session.title) == "en=Bees|ja=蜂");
  CHECK(rooms(session) == "en=Hall|ja=堂");
}

TEST_CASE("rooms, tracks, kinds and states of a list") {
  const auto session =
      with(R"("title": "T", "start": "2024-06-13 09:30", "rooms": 1, "room": ["Hall", {"name": "Attic"}, ""], "location": "Vienna",
    "track": {"name": "Nature", "color": "#ff0000"}, "category": "Insects", "language": "Deutsch", "status": "CANCELED", "format": "Panel")")
          .sessions.at(1);
  CHECK(rooms(session) == "Hall, Attic");
  CHECK(versions(session.track) == "Nature");
  CHECK(session.track_color == parse_color("#ff0000"));
  CHECK(session.language == "de");
  CHECK(session.status == model::Status::cancelled);
  CHECK(session.kind == SessionKind::panel);
  CHECK(with(R"("title": "Lunch", "start": "2024-06-13 09:30")").sessions[1].kind == SessionKind::meal);
  CHECK(with(R"("title": "Silence", "start": "2024-06-13 09:30", "break": "true")").sessions[1].kind == SessionKind::pause);
  CHECK(with(R"("title": "T", "start": "2024-06-13 09:30", "cancelled": true)").sessions[1].status == model::Status::cancelled);
  CHECK(versions(with(R"("title": "T", "start": "2024-06-13 09:30", "category": ["Insects", "Bees"])").sessions[1].track) == "Insects");
}

TEST_CASE("where nothing is called a room, tracks beside topics are the rooms") {
  const auto imported = read_text(R"([{"title": "T", "start": "2024-06-13 09:30", "track": "Hall", "category": "Insects"},
    {"title": "U", "start": "2024-06-13 09:30", "track": "Attic"}])");
  CHECK(rooms(imported.sessions[0]) == "Hall");
  CHECK(versions(imported.sessions[0].track) == "Insects");
  CHECK(rooms(imported.sessions[1]) == "Attic");
  CHECK(imported.sessions[1].track.empty());
}

TEST_CASE("a list may stand in an object, with a zone and a title of its own") {
  const auto imported = read_text(R"({"name": "Insect days", "timezone": "Asia/Tokyo", "count": 1, "tags": ["a"],
    "talks": [{"name": "Bees", "startsAt": "2024-06-13T09:30"}, 5, {"name": "Ants", "startsAt": "2024-06-13T09:30"}]})");
  CHECK(versions(imported.title) == "Insect days");
  CHECK(imported.zone == zone_of("Asia/Tokyo"));
  CHECK(time_in("UTC", imported.sessions.at(0).start) == "2024-06-13T00:30:00+00:00");
  CHECK(drops_at(imported) == "2:65 a session should be an object, not a number\n");
}

TEST_CASE("without a zone a list of local times tells so") {
  const auto imported = read_text(R"([{"title": "T", "start": "2024-06-13 09:30"}, {"title": "U", "start": 1718263800}])", {});
  CHECK(imported.lacks_zone);
  CHECK(imported.sessions.size() == 1);
  CHECK(drops_at(imported) == "1:26 \"T\": its start \"2024-06-13 09:30\" has no offset from UTC, and no time zone is known\n");
}

TEST_CASE("a list of anything else, and what is foyer's own, is no list of sessions") {
  for (const auto* other : {
           R"([])",
           R"({})",
           R"("x")",
           R"([1, 2])",
           R"([{"title": "T"}])",
           R"([{"start": "2024-06-13 09:30"}])",
           R"([{"title": "T", "start": "2024-06-13 09:30"}, {}, {}])",
           R"({"event": {"title": "E"}, "talks": [{"title": "T", "start": "2024-06-13 09:30"}]})",
           R"({"sessions": [{"title": "T", "start": "2024-06-13 09:30"}]})",
           R"([{"title": "News", "from": "2024-06-13 09:30", "body": "Text"}])",
           R"({"news": [{"title": "News", "start": "2024-06-13 09:30"}]})",
           R"({"a": [{"title": "T", "start": "2024-06-13 09:30"}], "b": [{"title": "T", "start": "2024-06-13 09:30"}]})",
           R"({"schedule": {"conference": {"days": []}}})",
           R"({"version": "https://jsonfeed.org/version/1.1", "title": "Feed", "items": [{"title": "T", "date_published": "2024-06-13"}]})",
           R"({"sessions": [{"id": "1", "start": "2024-06-13T09:30Z", "zh": {"title": "T"}}], "speakers": [{"id": "a"}]})",
       }) {
    INFO(other);
    CHECK_FALSE(is_plain_list(json(other)));
  }
  CHECK(is_plain_list(json(R"({"sessions": [{"title": "T", "startsAt": "2024-06-13 09:30"}]})")));
}

TEST_CASE("the schedules that come with foyer are no lists of somebody else") {
  for (const std::string path :
       {"schedules/minimal.json", "schedules/devconf/schedule.json", "schedules/devconf/news.json",
        "schedules/unido-day-2024/schedule.json", "schedules/unido-day-2024/news.json", "schedules/unido-day-2024/screens.json"}) {
    INFO(path);
    std::ifstream stream(path);
    REQUIRE(stream);
    CHECK_FALSE(is_plain_list(json(std::string(std::istreambuf_iterator<char>(stream), {}))));
  }
}

TEST_CASE("an end before its start, or after more than a week, drops the session at the cell") {
  CHECK(drops_at(with(R"("title": "T", "start": "2024-06-13 09:30", "end": "2024-06-13 09:00")")) ==
        "2:52 \"T\": its end \"2024-06-13 09:00\" is before its start\n");
  CHECK(drops_at(with(R"("title": "T", "start": "2024-06-13 09:30", "end": "2024-06-23 09:00")")) ==
        "2:52 \"T\": its end \"2024-06-23 09:00\" is more than a week after its start\n");
}

TEST_CASE("the offset of the first time tells the zone of a list where nobody names one") {
  CHECK(read_text(R"([{"title": "T", "start": "Thu Jun 13 2024 09:30:00 GMT+0900"}])", {}).zone == zone_of("Etc/GMT-9"));
  CHECK(read_text(R"([{"title": "T", "start": "2024-06-13T09:30:45-05:00"}])", {}).zone == zone_of("Etc/GMT+5"));
  CHECK_FALSE(read_text(R"([{"title": "T", "start": 1718263800}])", {}).zone);  // an instant, and no word of where
}

TEST_CASE("no value in a list, whatever it is, upsets its reader") {
  const auto root =
      json(R"([{"title": "T", "start": "2024-06-13 09:30", "end": "10:00", "room": {"name": "Hall"}, "speakers": [{"name": "A"}, "B"],
   "duration": 1e300, "id": -0.5, "track": {"a": {"b": []}}, "url": [], "status": {}}, {"name": "U", "date": "2024-06-13", "time": "9:30-10:15"},
   {"name": "V", "start": {"a": 1}, "end": [], "date": [{}]}])");
  spoil_everywhere(root, [](const Node& list) { return read_plain_list(list, vienna); });
  const std::string large(1'000'000, ' ');
  CHECK(with(R"("title": "T", "start": ")" + large + R"(9")").sessions.size() == 2);
  CHECK(with(R"("title": "T", "start": "2024-06-13 09:30", "duration": "9)" + large + R"(", "language": ")" + large + R"(x")")
            .sessions.size() == 3);
}

TEST_CASE("what a file of speakers says is not copied without end") {
  const auto speakers = json(R"([{"id": "a", "name": "Ada", "bio": ")" + std::string(1'000'000, 'x') + R"("}])");
  std::string list;
  for (int number = 0; number < 200; ++number)
    list += (number == 0 ? "" : ",") + std::string(R"({"title": "T", "start": "2024-06-13T09:30Z", "speaker": "a"})");
  const auto imported = read_plain_list(json("[" + list + "]"), {}, &speakers);
  CHECK(imported.sessions.size() == 200);
  CHECK(imported.dropped.back().what.find("too long for so many sessions") != std::string::npos);
}

TEST_CASE("scale22x: 296 sessions, right on both sides of the change of the clocks") {
  const auto file = real_file("scale22x/signs.json");
  if (!file) return;
  const auto root = json(*file);
  REQUIRE(is_plain_list(root));
  const auto imported = read_plain_list(root, zone_of("America/Los_Angeles"));
  CHECK(imported.sessions.size() == 296);
  CHECK(imported.dropped.empty());
  CHECK(counted(imported, [](const auto& session) { return rooms(session); }).size() == 17);
  CHECK(counted(imported, [](const auto& session) { return versions(session.track); })["OpenInfra Days"] == 39);
  CHECK(people(imported.sessions[0]) == "Allison Price; Gerald Bothello; Luke Repko; Chris Breu; Julia Kreger; James Blair; Ildiko Vancsa");
  CHECK(time_in("America/Los_Angeles", imported.sessions[0].start) == "2025-03-06T09:00:00-08:00");
  CHECK(counts_of(imported, [](const auto& session) {
          const auto start = time_in("America/Los_Angeles", session.start);
          return start.substr(0, 10) + start.substr(19);
        }) == "2025-03-06-08:00 77, 2025-03-07-08:00 103, 2025-03-08-08:00 80, 2025-03-09-07:00 36");
  CHECK_FALSE(read_plain_list(root, {}).lacks_zone);
}

TEST_CASE("icon2024-he: 343 sessions in Hebrew, with times in seconds") {
  const auto file = real_file("icon2024-he/events.json");
  if (!file) return;
  const auto root = json(*file);
  REQUIRE(is_plain_list(root));
  const auto imported = read_plain_list(root, zone_of("Asia/Jerusalem"));
  CHECK(imported.sessions.size() == 343);
  CHECK(imported.dropped.empty());
  const auto& first = imported.sessions[0];
  CHECK(versions(first.title) == "אביון, מלך ונביא: שירי אלי בר־יהלום");
  CHECK(first.key == "388");
  CHECK(time_in("Asia/Jerusalem", first.start) == "2024-10-22T16:00:00+03:00");
  CHECK(time_in("Asia/Jerusalem", first.end) == "2024-10-22T18:00:00+03:00");
  CHECK(rooms(first) == "מפגשים");
  CHECK(people(first) == "אלי בר־יהלום");
  CHECK(versions(first.track) == "מוזיקה");
  CHECK(versions(first.abstract).rfind("<p>", 0) == 0);
  CHECK(counted(imported, [](const auto& session) { return rooms(session); }).size() == 23);
  CHECK(counted(imported, [](const auto& session) { return people(session); })[""] == 64);
  CHECK(std::count_if(imported.sessions.begin(), imported.sessions.end(), [](const auto& s) { return s.kind == SessionKind::workshop; }) ==
        58);
  CHECK(std::count_if(imported.sessions.begin(), imported.sessions.end(), [](const auto& s) { return s.kind == SessionKind::panel; }) ==
        30);
}

TEST_CASE("devrel-japan2023: 85 sessions in two languages, with times as a spreadsheet prints them") {
  const auto file = real_file("devrel-japan2023/sessions.json"), speakers = real_file("devrel-japan2023/speakers.json");
  if (!file || !speakers) return;
  const auto root = json(*file), list = json(*speakers);
  REQUIRE_FALSE(is_sessionize(root));
  REQUIRE(is_plain_list(root));
  const auto imported = read_plain_list(root, {}, &list);
  CHECK(imported.sessions.size() == 85);
  CHECK(imported.dropped.empty());
  CHECK(versions(imported.sessions[0].title) == "en=Registration|ja=開場");
  CHECK(time_in("Asia/Tokyo", imported.sessions[0].start) == "2023-03-10T12:00:00+09:00");
  CHECK(time_in("Asia/Tokyo", imported.sessions[0].end) == "2023-03-10T13:00:00+09:00");
  CHECK(imported.sessions[0].duration == Minutes(60));
  CHECK(counts_of(imported, [](const auto& session) { return rooms(session); }) ==
        "Fuji 12, SUNTORY 31, Sakura 12, ベリサーブ 27, ワークショップ 3");
  const auto& two = titled(imported, "Career Building with a Cloud Enterprise Community, introduced by Jagu'e'r Evangelists");
  CHECK(two.people.size() == 2);
  CHECK(titled(imported, "Lunch").kind == SessionKind::meal);
  std::set<std::string> unknown;
  for (const auto& session : imported.sessions)
    for (const auto& person : session.people)
      if (person.key.empty()) unknown.insert(versions(person.name));
  CHECK(unknown == std::set<std::string>{"github", "kuroco", "suntory"});  // the sponsors' workshops
}
