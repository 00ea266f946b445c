#include "read/indico.h"

#include "support/list_samples.h"

using namespace foyer;
using namespace foyer::read;
using namespace foyer::test;
using model::SessionKind;

namespace {

std::string date(const std::string& day, const std::string& time, const std::string& zone = "Europe/Zurich") {
  return R"({"date": ")" + day + R"(", "time": ")" + time + R"(", "tz": ")" + zone + R"("})";
}

// Entries as the export writes them, each beginning a line.
std::string entry(const std::string& key, const std::string& type, const std::string& title, const std::string& start,
                  const std::string& end, const std::string& more = "") {
  return "\n\"" + key + R"(": {"entryType": ")" + type + R"(", "id": ")" + key + R"(", "title": ")" + title + R"(", "startDate": )" +
         date("2024-06-13", start) + R"(, "endDate": )" + date("2024-06-13", end) + (more.empty() ? "" : ", " + more) + "}";
}

std::string timetable(const std::string& days) {
  return R"({"count": 1, "_type": "HTTPAPIResult", "url": "https://indico.example.org/export/timetable/22.json?pretty=yes",
"results": {"22": {)" +
         days + "}}}";
}

const std::string talk = entry("c34", "Contribution", "Bees", "09:30:00", "10:00:00",
                               R"("contributionId": 7, "url": "/event/22/contributions/7/", "description": "<p>About</p>", "room": "",
 "duration": 30.0, "presenters": [{"firstName": "Ada", "familyName": "Zhou", "name": "Zhou, Ada", "affiliation": "Hive"}, {"name": "Ben Li"}])");
const std::string block = entry("s12", "Session", "Insects", "09:00:00", "12:00:00",
                                R"("slotTitle": "Morning", "room": "Hall", "color": "#e3f2d3", "entries": {)" + talk + "," +
                                    entry("b56", "Break", "Coffee", "10:00:00", "10:30:00") + "}");
const std::string alone =
    entry("s13", "Session", "Welcome", "08:30:00", "09:00:00", R"("slotTitle": "", "location": "Attic", "entries": {})");
const std::string lunch = entry("b57", "Break", "Lunch", "12:00:00", "13:00:00");
const std::string day = R"("20240613": {)" + block + "," + alone + "," + lunch + "}";

const std::string event =
    R"({"count": 1, "_type": "HTTPAPIResult", "url": "https://indico.example.org/export/event/22.json", "results": [
   {"_type": "Conference", "id": "22", "title": "Insect days", "timezone": "Europe/Zurich", "startDate": null, "contributions": [
    {"id": "1", "title": "Bees", "startDate": )" +
    date("2024-06-13", "07:30:00", "UTC") + R"(, "endDate": )" + date("2024-06-13", "08:00:00.500000", "UTC") + R"(,
     "duration": 30.5, "room": null, "roomFullname": "1/2-3 - Hall", "type": "Panel discussion", "session": "Morning", "track": "Nature",
     "url": "https://indico.example.org/event/22/contributions/1/", "speakers": [{"first_name": "Ada", "last_name": "Zhou", "fullName": "Dr Zhou, Ada", "emailHash": "ab"}]},
    {"id": "2", "title": "Ants", "startDate": null, "endDate": null, "duration": 20, "track": "Nature"},
    {"id": "1", "title": "Bees", "startDate": null},
    7]}]})";

}  // namespace

TEST_CASE("a timetable of Indico: the contributions of a block are the sessions, the block is their track") {
  const auto root = json(timetable(day));
  REQUIRE(is_indico(root));
  const auto imported = read_indico(root, {});
  CHECK(imported.format == "Indico, timetable");
  CHECK(imported.zone == zone_of("Europe/Zurich"));
  REQUIRE(imported.sessions.size() == 4);
  const auto& bees = titled(imported, "Bees");
  CHECK(bees.key == "7");
  CHECK(time_in("Europe/Zurich", bees.start) == "2024-06-13T09:30:00+02:00");
  CHECK(time_in("Europe/Zurich", bees.end) == "2024-06-13T10:00:00+02:00");
  CHECK(rooms(bees) == "Hall");
  CHECK(versions(bees.track) == "Insects");
  CHECK(bees.track_color == parse_color("#e3f2d3"));
  CHECK(people(bees) == "Ada Zhou; Ben Li");
  CHECK(versions(bees.people[0].organisation) == "Hive");
  CHECK(versions(bees.abstract) == "<p>About</p>");
  CHECK(bees.url == "https://indico.example.org/event/22/contributions/7/");
  CHECK(bees.position.line == 4);
}

TEST_CASE("a block of Indico without contributions is a session, breaks are pauses, and a lunch is a meal") {
  const auto imported = read_indico(json(timetable(day)), {});
  CHECK(rooms(titled(imported, "Welcome")) == "Attic");
  CHECK(titled(imported, "Welcome").kind == SessionKind::talk);
  CHECK(titled(imported, "Coffee").kind == SessionKind::pause);
  CHECK(rooms(titled(imported, "Coffee")) == "Hall");
  CHECK(titled(imported, "Lunch").kind == SessionKind::meal);
}

TEST_CASE("a block of Indico that passes midnight stands under both days, and counts once") {
  const auto late = entry("c99", "Contribution", "Late", "10:00:00", "11:00:00");
  const auto rest = entry("s12", "Session", "Insects", "09:00:00", "12:00:00", "\"entries\": {" + talk + "," + late + "}");
  const auto imported = read_indico(json(timetable(day + R"(, "20240614": {)" + rest + "," + lunch + "}")), {});
  CHECK(imported.sessions.size() == 5);
  CHECK(counted(imported, [](const auto& session) { return versions(session.title); })["Bees"] == 1);
  CHECK(rooms(titled(imported, "Late")) == "");
}

TEST_CASE("a poster session of Indico is one session, and each poster is named as left out") {
  const auto poster = entry("c35", "Contribution", "A poster", "09:00:00", "12:00:00");
  const auto imported = read_indico(
      json(timetable(R"("20240613": {)" +
                     entry("s14", "Session", "Posters", "09:00:00", "12:00:00", R"("isPoster": true, "entries": {)" + poster + "}") + "}")),
      {});
  REQUIRE(imported.sessions.size() == 1);
  CHECK(versions(imported.sessions[0].title) == "Posters");
  CHECK(drops_at(imported) == "4:8 \"A poster\": it is a poster, and \"Posters\" stands for all of them\n");
}

TEST_CASE("an event of Indico with contributions: zone, session, track, people, and what is not scheduled") {
  const auto root = json(event);
  REQUIRE(is_indico(root));
  const auto imported = read_indico(root, zone_of("Asia/Tokyo"));
  CHECK(imported.format == "Indico, event");
  CHECK(versions(imported.title) == "Insect days");
  CHECK(imported.zone == zone_of("Europe/Zurich"));
  REQUIRE(imported.sessions.size() == 1);
  const auto& bees = imported.sessions[0];
  CHECK(time_in("Europe/Zurich", bees.start) == "2024-06-13T09:30:00+02:00");
  CHECK(time_in("Europe/Zurich", bees.end) == "2024-06-13T10:00:00+02:00");
  CHECK(rooms(bees) == "1/2-3 - Hall");
  CHECK(versions(bees.track) == "Morning");
  CHECK(bees.kind == SessionKind::panel);
  CHECK(people(bees) == "Ada Zhou");
  CHECK(bees.people[0].key == "ab");
  CHECK(drops_at(imported) ==
        "6:5 \"Ants\": it has no start\n"
        "8:5 an entry should be an object, not a number\n");
}

TEST_CASE("an event of Indico by sessions: blocks with their contributions, and those without a block") {
  const auto root = json(R"({"results": [{"_type": "Conference", "id": 22, "title": "Days", "timezone": "Europe/Zurich",
   "sessions": [
    {"id": 3, "title": "Insects: Morning", "room": "Hall", "session": {"title": "Insects", "color": "#fff"}, "startDate": )" +
                         date("2024-06-13", "09:00:00") + R"(, "contributions": [
      {"id": 3, "title": "Bees", "startDate": )" +
                         date("2024-06-13", "09:00:00") + R"(, "session": "Insects"}]},
    {"id": 4, "title": "Welcome", "startDate": )" +
                         date("2024-06-13", "08:00:00") + R"(, "contributions": []}],
   "contributions": [{"id": 5, "title": "Ants", "startDate": )" +
                         date("2024-06-13", "11:00:00") + R"(, "session": null, "track": "Nature"}]}]})");
  const auto imported = read_indico(root, {});
  REQUIRE(imported.sessions.size() == 3);
  CHECK(versions(titled(imported, "Bees").track) == "Insects");
  CHECK(rooms(titled(imported, "Bees")) == "Hall");
  CHECK(versions(titled(imported, "Ants").track) == "Nature");
  CHECK(imported.dropped.empty());
}

TEST_CASE("Indico without contributions or without a zone says what is missing") {
  const auto bare =
      json(R"({"results": [{"_type": "Conference", "id": 22, "title": "Days", "timezone": "Europe/Zurich"}, {"_type": "Category"}]})");
  REQUIRE(is_indico(bare));
  CHECK(drops_at(read_indico(bare, {})) ==
        "1:14 this event has no contributions here: ask Indico for them with ?detail=contributions\n"
        "1:95 this is no event of Indico\n");
  const auto naive =
      json(R"({"results": {"22": {"20240613": {"c1": {"title": "Bees", "startDate": {"date": "2024-06-13", "time": "09:00:00"}}}}}})");
  REQUIRE(is_indico(naive));
  const auto imported = read_indico(naive, {});
  CHECK(imported.lacks_zone);
  CHECK(imported.sessions.empty());
  CHECK(time_in("UTC", read_indico(naive, zone_of("Asia/Tokyo")).sessions.at(0).start) == "2024-06-13T00:00:00+00:00");
}

TEST_CASE("a timetable of Indico may be in the zone of whoever asked: the one that is given is the event's") {
  const auto imported = read_indico(json(timetable(day)), zone_of("Asia/Tokyo"));
  CHECK(imported.zone == zone_of("Asia/Tokyo"));
  CHECK(time_in("Asia/Tokyo", titled(imported, "Bees").start) == "2024-06-13T16:30:00+09:00");
}

TEST_CASE("Indico is told by its structure") {
  for (const auto* other :
       {"[]", "{}", R"({"results": []})", R"({"results": {}})", R"({"count": 1, "results": [{"title": "T", "start": "x"}]})",
        R"({"results": {"1": {"2024": {}}}})", R"({"schedule": {}})"}) {
    INFO(other);
    CHECK_FALSE(is_indico(json(other)));
  }
}

TEST_CASE("a length in minutes with a fraction holds where Indico tells no end") {
  const auto root = json(R"({"results": {"22": {"20240613": {"c1": {"title": "Bees", "duration": 30.5, "startDate": )" +
                         date("2024-06-13", "09:00:00") + "}}}}}");
  CHECK(read_indico(root, {}).sessions.at(0).duration == Minutes(31));
}

TEST_CASE("no value in an export of Indico, whatever it is, upsets its reader") {
  spoil_everywhere(json(timetable(day)), [](const Node& root) { return read_indico(root, {}); });
  spoil_everywhere(json(event), [](const Node& root) { return read_indico(root, zone_of("Asia/Tokyo")); });
}

TEST_CASE("thousands of names of zones cost no more than a few") {
  std::string list;
  for (int number = 0; number < 5000; ++number)
    list += (number == 0 ? "" : ",") + std::string(R"({"title": "T", "startDate": )") +
            date("2024-06-13", "09:00:00", "Nowhere/" + std::to_string(number)) + "}";
  const auto root = json(R"({"results": [{"_type": "Conference", "contributions": [)" + list + "]}]}");
  CHECK(read_indico(root, zone_of("Asia/Tokyo")).sessions.size() == 5000);
}
