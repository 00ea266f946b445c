#include "read/sessionize.h"

#include "support/list_samples.h"

using namespace foyer;
using namespace foyer::read;
using namespace foyer::test;
using model::SessionKind;

namespace {

const auto vienna = zone_of("Europe/Vienna");

const std::string all = R"json({
 "sessions": [
  {"id": "11", "title": "Bees", "description": "All\r\nabout", "startsAt": "2024-06-13T09:00:00", "endsAt": "2024-06-13T09:45:00",
   "isServiceSession": false, "isPlenumSession": false, "speakers": ["a-1", "b-2", "gone"], "categoryItems": [1, 21, 31, 41],
   "roomId": 7, "status": "Accepted"},
  {"id": "x-1", "title": "Lunch", "startsAt": "2024-06-13T12:00:00", "endsAt": null, "isServiceSession": true, "isPlenumSession": true,
   "speakers": [], "categoryItems": [], "roomId": null},
  {"id": "x-2", "title": "Registration", "startsAt": "2024-06-13T08:00:00Z", "endsAt": "2024-06-13T08:30:00Z", "isServiceSession": true,
   "speakers": [], "categoryItems": [], "roomId": 99},
  {"id": "x-3", "title": "Stretch your legs", "startsAt": "2024-06-13T15:00:00", "isServiceSession": true},
  {"id": "12", "title": "Later", "startsAt": null, "endsAt": null, "speakers": [], "categoryItems": [], "roomId": null},
  {"id": "13", "title": " ", "startsAt": "2024-06-13T09:00:00", "endsAt": null},
  {"id": "14", "title": "Odd", "startsAt": "tomorrow", "endsAt": null},
  {"id": "15", "title": "Never", "startsAt": "2024-06-13T09:00:00", "endsAt": null, "status": "Declined"},
  "what"
 ],
 "speakers": [{"id": "a-1", "firstName": "Ada", "lastName": "Zhou", "fullName": "Ada Zhou", "tagLine": "Keeper", "bio": "Keeps bees."},
              {"id": "b-2", "firstName": "Ben", "lastName": "Li"}],
 "questions": [],
 "categories": [{"id": 9, "title": "Topic", "items": [{"id": 41, "name": "Insects"}]},
                {"id": 1, "title": "Track", "items": [{"id": 1, "name": "Nature"}]},
                {"id": 2, "title": "Sprache", "items": [{"id": 21, "name": "Deutsch"}]},
                {"id": 3, "title": "Session format", "items": [{"id": 31, "name": "Workshop (90 min)"
}]
}],
 "rooms": [{"id": 7, "name": "Hall"}]
})json";

const std::string groups = R"([{"groupId": null, "groupName": "Morning", "sessions": [
    {"id": "1", "title": "Bees", "startsAt": "2024-06-13T09:00:00Z", "endsAt": "2024-06-13T09:45:00Z", "roomId": 7, "room": "Hall",
     "speakers": [{"id": "a-1", "name": "Ada Zhou"}], "categories": [{"id": 1, "name": "Track", "categoryItems": [{"id": 1, "name": "Nature"}]}]}]},
   {"groupName": "Afternoon", "sessions": [{"id": "2", "title": "Ants", "startsAt": "2024-06-13T14:00:00Z", "speakers": []}]}, 5])";

const std::string grid = R"([{"date": "2024-06-13T00:00:00", "rooms": [
     {"id": 0, "name": "Hall", "sessions": [
       {"id": "open", "title": "Opening", "startsAt": "2024-06-13T09:00:00", "isPlenumSession": true, "roomId": null, "room": null},
       {"id": "change", "title": "Changeover", "startsAt": "2024-06-13T10:00:00", "isServiceSession": true},
       {"id": "change", "title": "Changeover", "startsAt": "2024-06-13T11:00:00", "isServiceSession": true},
       {"id": "soon", "title": "Soon", "startsAt": null}]},
     {"id": 1, "name": "Attic", "sessions": [
       {"id": "open", "title": "Opening", "startsAt": "2024-06-13T09:00:00", "isPlenumSession": true, "roomId": null, "room": null},
       {"id": "soon", "title": "Soon", "startsAt": null}]}],
    "timeSlots": [{"slotStart": "09:00:00", "rooms": [
       {"id": 0, "name": "Hall", "session": {"id": "open", "title": "Opening", "startsAt": "2024-06-13T09:00:00"}, "index": 0},
       {"id": 2, "name": "Cellar", "session": {"id": "late", "title": "Late", "startsAt": "2024-06-13T23:00:00"}, "index": 2}]}]}])";

}  // namespace

TEST_CASE("the view All of Sessionize: rooms, speakers and categories by their ids") {
  const auto root = json(all);
  REQUIRE(is_sessionize(root));
  const auto imported = read_sessionize(root, vienna);
  CHECK(imported.format == "Sessionize, All");
  CHECK(imported.zone == vienna);
  REQUIRE(imported.sessions.size() == 4);
  const auto& bees = imported.sessions[0];
  CHECK(bees.key == "11");
  CHECK(versions(bees.title) == "Bees");
  CHECK(versions(bees.abstract) == "All\r\nabout");
  CHECK(time_in("Europe/Vienna", bees.start) == "2024-06-13T09:00:00+02:00");
  CHECK(time_in("Europe/Vienna", bees.end) == "2024-06-13T09:45:00+02:00");
  CHECK(rooms(bees) == "Hall");
  CHECK(people(bees) == "Ada Zhou; Ben Li");
  CHECK(bees.people[0].key == "a-1");
  CHECK(versions(bees.people[0].role) == "Keeper");
  CHECK(versions(bees.people[0].bio) == "Keeps bees.");
  CHECK(bees.position == Position{3, 3});
}

TEST_CASE("a category means what its title says: track before topic, language, and a format only for its kind") {
  const auto bees = read_sessionize(json(all), vienna).sessions[0];
  CHECK(versions(bees.track) == "Nature");
  CHECK(bees.language == "de");
  CHECK(bees.kind == SessionKind::workshop);
  const std::string group =
      R"([{"groupName": "All", "sessions": [{"id": "1", "title": "T", "startsAt": "2024-06-13T09:00:00Z", "categories": [
    {"id": 1, "name": "Programming language", "categoryItems": [{"id": 1, "name": "Python"}]},
    {"id": 2, "name": "Level", "categoryItems": [{"id": 3, "name": "Social science"}, {"id": 4, "name": "Keynote"}]}]}]}])";
  const auto session = read_sessionize(json(group), {}).sessions.at(0);
  CHECK(session.language == "");
  CHECK(session.track.empty());
  CHECK(session.kind == SessionKind::keynote);
}

TEST_CASE("a service session of Sessionize is what its title says, else a pause, and an end may be missing") {
  const auto imported = read_sessionize(json(all), vienna);
  CHECK(imported.sessions[1].kind == SessionKind::meal);
  CHECK_FALSE(imported.sessions[1].end.has_value());
  CHECK(rooms(imported.sessions[1]) == "");
  CHECK(imported.sessions[2].kind == SessionKind::notice);
  CHECK(rooms(imported.sessions[2]) == "");
  CHECK(imported.sessions[3].kind == SessionKind::pause);
}

TEST_CASE("what Sessionize has no time or title for is dropped, with its place and the reason") {
  CHECK(drops_at(read_sessionize(json(all), vienna)) ==
        "4:84 a person of \"Bees\" has no name, only the id \"gone\"\n"
        "11:3 \"Later\": it has no start\n"
        "12:3 a session has no title\n"
        "13:3 \"Odd\": its start \"tomorrow\" is not a date and time like 2024-06-13T09:30:00+02:00\n"
        "14:3 \"Never\": it is marked \"Declined\"\n"
        "15:3 a session should be an object, not a text\n");
}

TEST_CASE("Sessionize names no zone: without a given one only times in UTC can be known") {
  const auto imported = read_sessionize(json(all), {});
  CHECK(imported.lacks_zone);
  REQUIRE(imported.sessions.size() == 1);
  CHECK(iso(imported.sessions[0].start) == "2024-06-13T08:00:00+00:00");
  CHECK(drops_at(imported).find("3:3 \"Bees\": its start \"2024-06-13T09:00:00\" has no offset from UTC, and no time zone is known\n") ==
        0);
}

TEST_CASE("the view Sessions of Sessionize: names stand with the sessions, and more in the view of the speakers") {
  const auto root = json(groups);
  REQUIRE(is_sessionize(root));
  const auto imported = read_sessionize(root, {});
  REQUIRE(imported.sessions.size() == 2);
  CHECK(people(imported.sessions[0]) == "Ada Zhou");
  CHECK(rooms(imported.sessions[0]) == "Hall");
  CHECK(versions(imported.sessions[0].track) == "Nature");
  CHECK(drops_at(imported) == "4:128 this is no group of sessions\n");
  const auto speakers = json(R"([{"id": "a-1", "fullName": "Ada Zhou", "tagLine": "Keeper"}])");
  CHECK(versions(read_sessionize(root, {}, &speakers).sessions[0].people[0].role) == "Keeper");
}

TEST_CASE("in GridSmart a plenum stands under each of its rooms, and is one session") {
  const auto root = json(grid);
  REQUIRE(is_sessionize(root));
  const auto imported = read_sessionize(root, vienna);
  REQUIRE(imported.sessions.size() == 4);
  CHECK(rooms(titled(imported, "Opening")) == "Hall, Attic");
  CHECK(rooms(titled(imported, "Late")) == "Cellar");
  CHECK(imported.dropped.size() == 1);
}

TEST_CASE("Sessionize is told by its structure") {
  for (const auto* other : {"[]", "{}", "[1]", R"({"sessions": [], "rooms": [], "speakers": []})",
                            R"([{"title": "T", "start": "2024-06-13"}])", R"({"event": {}, "sessions": []})", "\"x\""}) {
    INFO(other);
    CHECK_FALSE(is_sessionize(json(other)));
  }
}

TEST_CASE("no value in a Sessionize file, whatever it is, upsets its reader") {
  spoil_everywhere(json(all), [](const Node& root) { return read_sessionize(root, vienna); });
  spoil_everywhere(json(grid), [](const Node& root) { return read_sessionize(root, vienna); });
  spoil_everywhere(json(groups), [](const Node& root) { return read_sessionize(root, {}); });
}

TEST_CASE("long texts that many sessions of Sessionize share are not copied without end") {
  const std::string large(1'000'000, 'x');
  std::string text = R"({"rooms": [{"id": 1, "name": ")" + large + R"("}], "speakers": [{"id": "a", "fullName": "Ada", "bio": ")" + large +
                     R"("}], "categories": [], "sessions": [)";
  for (int number = 0; number < 200; ++number)
    text += (number == 0 ? "" : ",") + std::string(R"({"id": ")") + std::to_string(number) +
            R"(", "title": "T", "startsAt": "2024-06-13T09:00:00Z", "roomId": 1, "speakers": ["a"]})";
  const auto imported = read_sessionize(json(text + "]}"), {});
  CHECK(imported.sessions.size() == 200);
  CHECK(imported.dropped.back().what.find("too long for so many sessions") != std::string::npos);
}

TEST_CASE("cdkday: 39 sessions, and a time for one of them") {
  const auto file = real_file("cdkday/sessions.json"), speakers = real_file("cdkday/speakers.json");
  if (!file || !speakers) return;
  const auto root = json(*file), list = json(*speakers);
  REQUIRE(is_sessionize(root));
  const auto imported = read_sessionize(root, {}, &list);
  CHECK(imported.sessions.size() == 1);
  CHECK(imported.dropped.size() == 38);
  CHECK_FALSE(imported.lacks_zone);
  const auto& keynote = imported.sessions.at(0);
  CHECK(versions(keynote.title) == "Keynote: Contributing to the CDK");
  CHECK(time_in("UTC", keynote.start) == "2023-09-29T17:50:00+00:00");
  CHECK(rooms(keynote) == "Track 1 - English");
  CHECK(people(keynote) == "Kendra Neil");
  CHECK_FALSE(keynote.people[0].bio.empty());
  for (const auto& dropped : imported.dropped) CHECK(dropped.what.find("it has no start") != std::string::npos);
}

TEST_CASE("global-azure-linz2020: 29 sessions at local times, in four rooms, one of them a meal") {
  const auto file = real_file("global-azure-linz2020/sessionize.json");
  if (!file) return;
  const auto imported = read_sessionize(json(*file), vienna);
  CHECK(imported.sessions.size() == 29);
  CHECK(imported.dropped.empty());
  CHECK(counts_of(imported, [](const auto& session) { return rooms(session); }) ==
        "Saal 11 (108) 8, Saal 12 (91) 7, Saal 13 (86) 7, Saal 14 (108) 7");
  CHECK(time_in("Europe/Vienna", titled(imported, "Stories of void").start) == "2020-04-24T09:00:00+02:00");
  CHECK(titled(imported, "Lunch Break").kind == SessionKind::meal);
  CHECK(counts_of(imported, [](const auto& session) { return session.language; }) == " 1, de 18, en 10");
  CHECK(counts_of(imported, [](const auto& session) { return versions(session.track); }) == " 1, Junior Bootcamp 3, Main Conference 25");
  CHECK(read_sessionize(json(*file), {}).lacks_zone);
}
