#include "read/frab.h"

#include "read/imports.h"

using namespace foyer;
using namespace foyer::read;
using namespace foyer::test;
using model::SessionKind;

namespace {

const std::string sample = R"({"schedule": {"version": "3", "base_url": "https://example.org/2024", "conference": {
  "acronym": "od24", "title": "Open Days", "url": "https://example.org/", "time_zone_name": "Europe/Berlin",
  "tracks": [{"name": "Science", "slug": "science", "color": "#00A356"}, {"name": "Art", "slug": "art", "color": "green"}],
  "days": [
    {"index": 0, "date": "2024-06-13", "day_start": "2024-06-13T09:00:00+02:00", "day_end": "2024-06-13T09:00:00+02:00", "rooms": {
      "Great Hall": [
        {"id": 7, "guid": "aaaa", "code": "XYZ", "date": "2024-06-13T09:30:00+02:00", "start": "11:00", "duration": "01:30",
         "end": "2024-06-13T10:45:00+02:00", "room": "Hall", "title": "Welcome", "subtitle": "All of you", "track": "Science",
         "type": "Keynote", "language": "de, en", "abstract": "<p>Short.</p>", "description": "Long.", "url": "talk/7", "do_not_record": true,
         "persons": [{"id": 1, "guid": "p-1", "name": "Ada", "public_name": "A.", "biography": "Counts."}, {"id": 2, "code": "BEN",
                      "name": "", "public_name": "Ben"}, {"id": 3, "public_name": "Cy"}, "Di"],
         "links": ["https://example.org/a"]},
        {"id": "12", "guid": null, "code": "QRS", "date": "2024-06-14T00:30:00-05:00", "duration": "2:06:00", "room": "", "title": "Camp",
         "subtitle": "", "track": "Art", "type": "lecture", "language": "de-formal", "abstract": " ", "description": "Long.",
         "url": "/talk/12", "persons": null, "links": null}],
      "Empty": []}},
    {"index": 1, "date": "2024-06-14", "rooms": {
      " ": [
        {"id": 13, "guid": "aaaa", "date": "2024-06-14T11:00:00", "duration": "0:00", "room": "Yard", "title": "Welcome", "track": "New",
         "type": "meeting", "language": null, "url": "", "origin_url": "https://pretalx.example.org/13"},
        {"id": 14, "date": "2024-06-14T12:00:00+00:00", "duration": "25:00", "room": "", "title": {"en": "Play", "de": "Spiel"},
         "track": null, "type": "podium", "language": "", "url": null, "links": ["", "//example.org/b"]}]}}]}}})";

const auto imported = [] { return read_frab(json(sample), {}); };

// A schedule with these events on its fourth line and after.
Imported with_events(const std::string& events, const std::optional<zone::Zone>& zone = {}) {
  return read_frab(json("{\"schedule\": {\"conference\": {\"days\": [{\n\"rooms\":\n{\"Hall\": [\n" + events + "]}}]}}}"), zone);
}

std::size_t items_kept(const std::string& file, std::size_t expected) {
  const auto text = real_file(file);
  if (!text) return expected;
  const auto all = read_frab(json(*text), {});
  CHECK(drops(all).empty());
  return all.sessions.size();
}

const ImportedSession& find(const Imported& all, const std::string& key) {
  const auto found = std::find_if(all.sessions.begin(), all.sessions.end(), [&](const auto& session) { return session.key == key; });
  REQUIRE(found != all.sessions.end());
  return *found;
}

}  // namespace

TEST_CASE("a frab schedule is known by its days, not by its name, and schedule2 is none") {
  CHECK(is_frab(json(sample)));
  CHECK(is_frab(json(R"({"schedule": {"conference": {"days": null}}})")));
  for (const char* other : {"{}", "[]", "7", R"({"schedule": {"2024-06-13": {}}})", R"({"schedule": {"conference": {}}})",
                            R"({"schedule": {"conference": {"days": []}, "events": []}})", R"({"sessions": []})"}) {
    INFO(other);
    CHECK_FALSE(is_frab(json(other)));
  }
}

TEST_CASE("the conference gives title, zone and address") {
  const auto all = imported();
  CHECK(all.format == "frab schedule");
  CHECK(versions(all.title) == "Open Days");
  CHECK(all.zone->name == "Europe/Berlin");
  CHECK(all.url == "https://example.org/");
  CHECK(all.languages.empty());
  CHECK_FALSE(all.lacks_zone);
  CHECK(drops(all).empty());
  REQUIRE(all.sessions.size() == 4);
}

TEST_CASE("`date` holds against `start`, `end` against `duration`, the key of the room against `room`") {
  const auto session = imported().sessions[0];
  CHECK(session.key == "aaaa");
  CHECK(session.position == Position{7, 9});
  CHECK(iso(session.start) == "2024-06-13T07:30:00+00:00");
  CHECK(iso(session.end) == "2024-06-13T08:45:00+00:00");
  CHECK_FALSE(session.duration.has_value());
  CHECK(rooms(session) == "Great Hall");
}

TEST_CASE("texts, track, kind and language of a frab session") {
  const auto session = imported().sessions[0];
  CHECK(versions(session.title) == "Welcome");
  CHECK(versions(session.subtitle) == "All of you");
  CHECK(versions(session.abstract) == "<p>Short.</p>");
  CHECK(versions(session.track) == "Science");
  CHECK(session.track_color == parse_color("#00A356"));
  CHECK(session.kind == SessionKind::keynote);
  CHECK(session.language == "de");
  CHECK(session.url == "https://example.org/2024/talk/7");
  CHECK(session.status == model::Status::planned);
}

TEST_CASE("people have a name or a public name; a bare number is no key, for merged schedules number their people anew") {
  const auto session = imported().sessions[0];
  CHECK(names(session) == "Ada, Ben, Cy, Di");
  CHECK(versions(session.people[0].bio) == "Counts.");
  CHECK(session.people[0].key == "p-1");
  CHECK(session.people[1].key == "BEN");
  CHECK(session.people[2].key == "3 Cy");
  CHECK(session.people[3].key == "");
}

TEST_CASE("durations of three parts are days, hours and minutes; what is blank is as not there") {
  const auto session = imported().sessions[1];
  CHECK(session.key == "QRS");
  CHECK(iso(session.start) == "2024-06-14T05:30:00+00:00");
  CHECK(session.duration == Minutes(54 * 60));
  CHECK(session.subtitle.empty());
  CHECK(versions(session.abstract) == "Long.");
  CHECK(versions(session.track) == "Art");
  CHECK_FALSE(session.track_color.has_value());
  CHECK(session.language == "de");
  CHECK(session.kind == SessionKind::talk);
  CHECK(session.url == "https://example.org/talk/12");
  CHECK(session.people.empty());
}

TEST_CASE("a session without a room of its own has the one it names, if any; a guid may stand at several sessions") {
  const auto first = imported().sessions[2], second = imported().sessions[3];
  CHECK(first.key == "aaaa");
  CHECK(iso(first.start) == "2024-06-14T09:00:00+00:00");
  CHECK(first.duration == Minutes(0));
  CHECK(rooms(first) == "Yard");
  CHECK(versions(first.track) == "New");
  CHECK(first.kind == SessionKind::social);
  CHECK(first.url == "https://pretalx.example.org/13");
  CHECK(second.key == "14");
  CHECK(second.rooms.empty());
  CHECK(second.duration == Minutes(1500));
  CHECK(versions(second.title) == "en=Play|de=Spiel");
  CHECK(second.track.empty());
  CHECK(second.kind == SessionKind::panel);
  CHECK(second.language == "");
  CHECK(second.url == "https://example.org/b");
}

TEST_CASE("an address is made whole by base_url, which is taken for a folder") {
  const auto [base, url, whole] = GENERATE(table<const char*, const char*, const char*>({
      {"https://example.org/a/", "b.html", "https://example.org/a/b.html"},
      {"https://example.org/a", "b.html", "https://example.org/a/b.html"},
      {"https://example.org/a/", "/b", "https://example.org/b"},
      {"https://example.org", "/b", "https://example.org/b"},
      {"http://example.org/a/", "//example.com/b", "http://example.com/b"},
      {"", "//example.com/b", "https://example.com/b"},
      {"https://example.org/a/", "HTTPS://example.com/", "https://example.com/"},
      {"https://example.org/a/", "javascript:alert(1)", ""},
      {"https://example.org/a/", "mailto:ada@example.org", ""},
      {"", "b.html", ""},
      {"/a/", "b.html", ""},
  }));
  INFO(base << " and " << url);
  const auto all = read_frab(json(std::string(R"({"schedule": {"base_url": ")") + base + R"(", "conference": {"days": [{"rooms": {"Hall": [
    {"title": "A", "date": "2024-06-13T09:30:00Z", "url": ")" +
                                  url + R"("}]}}]}}})"),
                             {});
  CHECK(all.sessions.at(0).url == whole);
}

TEST_CASE("what cannot be kept of a frab schedule is told with its place and the reason, and the rest is kept") {
  const auto all = with_events(R"({"title": "A", "date": "2024-06-13T09:30:00+02:00"},
7,
{"title": " ", "date": "2024-06-13T09:30:00+02:00"},
{"title": "C"},
{"title": "D", "date": "soon"},
{"title": "E", "date": "2024-06-13T09:30:00+02:00", "end": "2024-06-13T09:00:00+02:00"},
{"title": "F", "date": "2024-06-13T09:30:00+02:00", "duration": "-1:00"},
{"title": "G", "date": "2024-06-13T09:30:00"},
{"title": "H", "date": "2024-06-13T09:30:00+02:00", "persons": [{"id": 1}, {"name": "Ada"}]})");
  CHECK(all.lacks_zone);
  REQUIRE(all.sessions.size() == 2);
  CHECK(versions(all.sessions[0].title) == "A");
  CHECK(names(all.sessions[1]) == "Ada");
  CHECK(drops(all) ==
        std::vector<std::string>{"5: a session should be an object, not a number", "6: a session has no title", "7: \"C\": it has no start",
                                 "8: \"D\": its start \"soon\" is not a date and time like 2024-06-13T09:30:00+02:00",
                                 "9: \"E\": its end \"2024-06-13T09:00:00+02:00\" is before its start \"2024-06-13T09:30:00+02:00\"",
                                 "10: \"F\": its duration \"-1:00\" is not one between 0:00 and a week",
                                 "11: \"G\": its start \"2024-06-13T09:30:00\" has no offset from UTC, and no time zone is known",
                                 "12: a person of \"H\" has no name, only the id \"1\""});
}

TEST_CASE("a break that nobody speaks in is known by its title") {
  const auto all = with_events(R"({"title": "Lunch", "date": "2024-06-13T12:00Z", "type": "other"},
{"title": "Lunch", "date": "2024-06-13T12:00Z", "type": "lecture", "persons": ["Ada"]})");
  CHECK(all.sessions.at(0).kind == SessionKind::meal);
  CHECK(all.sessions.at(1).kind == SessionKind::talk);
}

TEST_CASE("the zone that staff gave holds where the file names none") {
  const auto all = with_events(R"({"title": "A", "date": "2024-06-13T09:30:00"})", zone::find_zone("Asia/Tokyo"));
  CHECK(iso(all.sessions.at(0).start) == "2024-06-13T00:30:00+00:00");
  CHECK(all.zone->name == "Asia/Tokyo");
}

TEST_CASE("days and rooms that are none are dropped, not passed over") {
  const auto dropped = [](const std::string& days) {
    return drops(read_frab(json(R"({"schedule": {"conference": {"days": )" + days + "}}}"), {}));
  };
  CHECK(dropped("7") == std::vector<std::string>{"1: `days` should be a list, not a number"});
  CHECK(dropped("[7]") == std::vector<std::string>{"1: a day should be an object, not a number"});
  CHECK(dropped("[{}]") == std::vector<std::string>{"1: a day has no `rooms`"});
  CHECK(dropped("[{\"rooms\": []}]") == std::vector<std::string>{"1: `rooms` of a day should be an object, not a list"});
  CHECK(dropped("[{\"rooms\": {\"Hall\": {}}}]") ==
        std::vector<std::string>{"1: the sessions of \"Hall\" should be a list, not an object"});
  CHECK(dropped("[]").empty());
  CHECK(dropped("[{\"rooms\": {}}]").empty());
}

TEST_CASE("a frab schedule spoilt anywhere is read as far as it goes") {
  spoil_everywhere(json(sample), [](const Node& root) { return read_frab(root, {}); });
}

TEST_CASE("a room's name that is as large as the file is not copied into each of its sessions") {
  std::string events;
  for (int count = 0; count < 200; ++count) events += std::string(count > 0 ? "," : "") + R"({"title": "A", "date": "2024-06-13T09:30Z"})";
  const auto all = read_frab(
      json(R"({"schedule": {"conference": {"days": [{"rooms": {")" + std::string(1'000'000, 'x') + "\": [" + events + "]}}]}}}"), {});
  CHECK(all.sessions.size() == 200);
  CHECK(all.sessions[0].rooms.size() == 1);
  CHECK(all.sessions[199].rooms.empty());
  CHECK(drops(all) ==
        std::vector<std::string>{"1: the names of rooms, tracks and people are too long for so many sessions; some are left out"});
}

// The numbers are those of `sum(len(events) for day in days for events in day["rooms"].values())`.
TEST_CASE("every session of the real frab schedules is kept") {
  CHECK(items_kept("36c3/schedule.json", 1351) == 1351);
  CHECK(items_kept("36c3/history-20191227T1140-934d425.json", 1034) == 1034);
  CHECK(items_kept("36c3/history-20191229T1600-426995f.json", 1309) == 1309);
  CHECK(items_kept("jev22/schedule.json", 433) == 433);
  CHECK(items_kept("camp2019/schedule.json", 79) == 79);
  CHECK(items_kept("rc3-2020/schedule.json", 48) == 48);
}

TEST_CASE("36c3 as it was") {
  const auto text = real_file("36c3/schedule.json");
  if (!text) return;
  const auto all = read_frab(json(*text), zone::find_zone("Europe/Berlin"));
  CHECK(versions(all.title) == "36th Chaos Communication Congress");
  CHECK(all.zone->name == "Europe/Berlin");
  const auto& opening = all.sessions[0];
  CHECK(versions(opening.title) == "Opening Ceremony");
  CHECK(iso(opening.start) == "2019-12-27T10:00:00+00:00");
  CHECK(opening.duration == Minutes(30));
  CHECK(rooms(opening) == "Ada");
  CHECK(names(opening) == "bleeptrack, blinry");
  CHECK(opening.language == "de");
  CHECK(opening.url == "https://fahrplan.events.ccc.de/congress/2019/Fahrplan/events/11223.html");
  const auto& komona = find(all, "8cc468cc-418d-5aab-8ddd-9409a3a571e7");
  CHECK(versions(komona.title) == "Für eine neue anarchistische Synthese!");
  CHECK(rooms(komona) == "1Komona headnut");
  CHECK(names(komona) == "Jonathan Eibisch");
  CHECK(iso(komona.start) == "2019-12-27T17:30:00+00:00");
  CHECK(find(all, "7581590f-0f77-5766-94d6-a4f3a0c43a2f").duration == Minutes(0));
  CHECK(std::count_if(all.sessions.begin(), all.sessions.end(),
                      [](const auto& session) { return session.key == "4f5c1cc5-ad99-52dc-89cd-699eae66bcb8"; }) == 2);
}

TEST_CASE("jev22 has one session at another offset") {
  const auto text = real_file("jev22/schedule.json");
  if (!text) return;
  const auto all = read_frab(json(*text), {});
  CHECK(all.zone->name == "Europe/Amsterdam");
  const auto& solar = find(all, "b67130ca-1f54-41c7-928c-b0497146bebc");
  CHECK(versions(solar.title) == "Intro to Solar Protocol");
  CHECK(iso(solar.start) == "2022-12-27T15:30:00+00:00");
  CHECK(solar.duration == Minutes(60));
  CHECK(rooms(solar) == "WoodbineDWeb");
  CHECK(names(solar) == "micro");
  CHECK(solar.track.empty());
  const auto& first = all.sessions[0];
  CHECK(versions(first.title) == "MUC free SPACE? Ein Mangel im Überfluss.");
  CHECK(iso(first.start) == "2022-12-26T14:00:00+00:00");
  CHECK(first.kind == SessionKind::panel);
  CHECK(rooms(first) == "Vortragsraum 1 - Ahlam - H2-1.6");
}

TEST_CASE("camp2019 and rc3-2020 in their old spellings") {
  const auto camp_text = real_file("camp2019/schedule.json"), rc3_text = real_file("rc3-2020/schedule.json");
  if (!camp_text || !rc3_text) return;
  const auto camp = read_frab(json(*camp_text), {}), rc3 = read_frab(json(*rc3_text), {});
  CHECK(camp.zone->name == "Europe/Berlin");
  CHECK(names(camp.sessions[0]) == "jinxx, smtw");
  CHECK(iso(camp.sessions[0].start) == "2019-08-21T09:00:00+00:00");
  CHECK(versions(camp.sessions[78].title) == "Visualization of networks using physics");
  CHECK(iso(camp.sessions[78].start) == "2019-08-25T14:00:00+00:00");
  CHECK(rooms(camp.sessions[78]) == "Meitner");
  CHECK(rc3.zone->name == "Etc/GMT-1");  // that of its offsets
  CHECK_FALSE(rc3.lacks_zone);
  CHECK(versions(rc3.sessions[47].title) == "Climate Change and the Corona Pandemic");
  CHECK(iso(rc3.sessions[47].start) == "2020-12-30T15:00:00+00:00");
  CHECK(rc3.sessions[47].duration == Minutes(40));
  CHECK(rooms(rc3.sessions[47]) == "hacc München / about:future - München");
  CHECK(names(rc3.sessions[47]) == "Dr. Kira Vinke");
}
