#include "read/schedule2.h"

#include "read/frab.h"
#include "read/imports.h"

using namespace foyer;
using namespace foyer::read;
using namespace foyer::test;
using model::SessionKind;
using model::Status;

namespace {

const std::string sample =
    R"({"$schema": "https://example.org/schema2.json", "schedule": {"version": "1", "base_url": "https://example.org/2024/",
  "conference": {"acronym": "od24", "title": {"en": "Open Days", "de": "Offene Tage"}, "time_zone_name": "Europe/Berlin",
    "languages": ["en", "de-formal", null, "EN"],
    "tracks": [{"guid": "t-1", "name": {"en": "Science", "de": "Wissenschaft"}, "slug": "science",
                "colors": {"light": "#003311", "dark": "#00A356"}}],
    "rooms": [{"name": {"en": "Great Hall", "de": "Saal"}, "slug": "hall", "guid": "r-1"}],
    "days": [{"index": 1, "date": "2024-06-13"}]},
  "persons": [{"guid": "p-1", "name": "Ada", "biography": {"en": "Counts.", "de": "Zählt."}}],
  "events": [
    {"guid": "e-1", "type": "workshop", "start": "2024-06-13T09:30:00+02:00", "end": "2024-06-13T10:45:00+02:00", "duration": "PT9H",
     "room": {"guid": "r-1", "name": "Hall", "slug": "hall"}, "title": {"en": "Welcome", "de": "Willkommen"}, "subtitle": null,
     "track": {"guid": "elsewhere", "slug": "science"}, "languages": ["de", "en"], "abstract": {"en": null, "de": "Kurz."}, "url": "e/1",
     "participants": [{"guid": "p-1", "role": "speaker"}, {"guid": "p-2", "name": "Ben", "role": "moderator"}]},
    {"guid": "e-2", "type": "talk", "start": "2024-06-13T11:00:00", "duration": "PT1H30M", "room": {"guid": "r-2", "name": "Yard"},
     "title": "Late", "track": {"slug": "art"}, "language": "en", "state": "DELAYED", "participants": []},
    {"guid": "e-3", "type": "talk", "start": "2024-06-13T12:00:00+02:00", "duration": "0:45", "room": {"guid": "r-3", "slug": "attic"},
     "title": "Off", "track": "Science", "state": "canceled"},
    {"type": "BREAK", "title": "Coffee", "start": "2024-06-13T13:00:00+02:00", "end": "2024-06-13T13:30:00+02:00"},
    {"type": "META", "title": "Doors", "start": "2024-06-13T08:00:00+02:00", "end": "2024-06-13T08:00:00+02:00", "room": "hall"}]}})";

Imported imported() { return read_schedule2(json(sample), {}); }

// A schedule with these events on its second line and after.
Imported with_events(const std::string& events) {
  return read_schedule2(json("{\"schedule\": {\"conference\": {\"time_zone_name\": \"UTC\"}, \"events\": [\n" + events + "]}}"), {});
}

}  // namespace

TEST_CASE("schedule2 is known by its flat list of events, and is no frab schedule") {
  CHECK(is_schedule2(json(sample)));
  CHECK_FALSE(is_frab(json(sample)));
  CHECK(is_schedule2(json(R"({"schedule": {"events": 7}})")));
  for (const char* other : {"{}", "[]", R"({"schedule": []})", R"({"schedule": {"conference": {"days": []}}})", R"({"events": []})"}) {
    INFO(other);
    CHECK_FALSE(is_schedule2(json(other)));
  }
}

TEST_CASE("schedule2 names its zone and its languages") {
  const auto all = imported();
  CHECK(all.format == "schedule2");
  CHECK(versions(all.title) == "en=Open Days|de=Offene Tage");
  CHECK(all.zone->name == "Europe/Berlin");
  CHECK(all.languages == std::vector<std::string>{"en", "de"});
  CHECK(all.url == "https://example.org/2024/");
  CHECK(drops(all).empty());
  CHECK(all.sessions.size() == 5);
}

TEST_CASE("room, track and people of schedule2 are found by what refers to them") {
  const auto session = imported().sessions[0];
  CHECK(session.key == "e-1");
  CHECK(session.position == Position{10, 5});
  CHECK(versions(session.title) == "en=Welcome|de=Willkommen");
  CHECK(session.subtitle.empty());
  CHECK(versions(session.abstract) == "de=Kurz.");
  CHECK(iso(session.start) == "2024-06-13T07:30:00+00:00");
  CHECK(iso(session.end) == "2024-06-13T08:45:00+00:00");
  CHECK(rooms(session) == "en=Great Hall|de=Saal");
  CHECK(versions(session.track) == "en=Science|de=Wissenschaft");
  CHECK(session.track_color == parse_color("#00A356"));
  CHECK(names(session) == "Ada, Ben");
  CHECK(session.people[0].key == "p-1");
  CHECK(versions(session.people[0].bio) == "en=Counts.|de=Zählt.");
  CHECK(session.people[0].role.empty());
  CHECK(session.kind == SessionKind::workshop);
  CHECK(session.language == "de");
  CHECK(session.url == "https://example.org/2024/e/1");
  CHECK(session.status == Status::planned);
}

TEST_CASE("what schedule2 refers to and does not list goes by the name at hand") {
  const auto all = imported();
  CHECK(rooms(all.sessions[1]) == "Yard");
  CHECK(versions(all.sessions[1].track) == "art");
  CHECK(rooms(all.sessions[2]) == "attic");
  CHECK(versions(all.sessions[2].track) == "en=Science|de=Wissenschaft");
  CHECK(all.sessions[3].rooms.empty());
  CHECK(rooms(all.sessions[4]) == "en=Great Hall|de=Saal");
}

TEST_CASE("durations of schedule2 are ISO 8601, or as frab's") {
  const auto all = imported();
  CHECK(iso(all.sessions[1].start) == "2024-06-13T09:00:00+00:00");
  CHECK(all.sessions[1].duration == Minutes(90));
  CHECK(all.sessions[2].duration == Minutes(45));
}

TEST_CASE("breaks and points of the day's order are sessions of their kind") {
  const auto all = imported();
  CHECK(all.sessions[3].kind == SessionKind::pause);
  CHECK(all.sessions[3].key == "");
  CHECK(all.sessions[4].kind == SessionKind::notice);
  CHECK(all.sessions[4].end == all.sessions[4].start);
}

TEST_CASE("the state of an event says whether it is shown, and how") {
  const auto with_state = [](const std::string& state) {
    return with_events(R"({"title": "A", "start": "2024-06-13T09:30", "state": )" + state + "}");
  };
  const auto [written, status] = GENERATE(table<const char*, Status>({
      {"\"CANCELED\"", Status::cancelled},
      {"\"CANCELLED\"", Status::cancelled},
      {"\"canceled\"", Status::cancelled},
      {"\"DELAYED\"", Status::delayed},
      {"\"RESCHEDULED\"", Status::moved},
      {"\"CONFIRMED\"", Status::planned},
      {"\"ACCEPTED\"", Status::planned},
      {"\"SUBMITTED\"", Status::planned},
      {"null", Status::planned},
      {"7", Status::planned},
  }));
  INFO(written);
  CHECK(with_state(written).sessions.at(0).status == status);
  for (const std::string hidden : {"DRAFT", "REJECTED", "DECLINED", "WITHDRAWN", "deleted"}) {
    INFO(hidden);
    const auto all = with_state("\"" + hidden + "\"");
    CHECK(all.sessions.empty());
    CHECK(drops(all) == std::vector<std::string>{"2: \"A\": its state is " + hidden});
  }
}

TEST_CASE("what cannot be kept of schedule2 is told with its place and the reason, and the rest is kept") {
  const auto all =
      with_events(R"({"title": "A", "start": "2024-06-13T09:30", "participants": [{"guid": "p-9"}, {"guid": "p-8", "name": "Cy"}]},
[],
{"start": "2024-06-13T09:30"},
{"title": {"en": ""}, "start": "2024-06-13T09:30"},
{"title": {"de": "Ende", "en": "End"}, "start": "2024-06-13T09:30", "end": "2024-06-13T09:00"},
{"title": "F", "start": "2024-06-13T09:30", "duration": "PT900H"})");
  CHECK(all.sessions.size() == 1);
  CHECK(names(all.sessions.at(0)) == "Cy");
  CHECK(drops(all) == std::vector<std::string>{"2: a person of \"A\" has no name, only the id \"p-9\"",
                                               "3: a session should be an object, not a list", "4: a session has no title",
                                               "5: a session has no title",
                                               "6: \"End\": its end \"2024-06-13T09:00\" is before its start \"2024-06-13T09:30\"",
                                               "7: \"F\": its duration \"PT900H\" is not one between 0:00 and a week"});
  CHECK(drops(read_schedule2(json(R"({"schedule": {"events": "none"}})"), {})) ==
        std::vector<std::string>{"1: `events` should be a list, not a text"});
}

TEST_CASE("without any zone schedule2 says so") {
  const auto all = read_schedule2(json(R"({"schedule": {"events": [{"title": "A", "start": "2024-06-13T09:30"}]}})"), {});
  CHECK(all.lacks_zone);
  CHECK(all.sessions.empty());
  CHECK(read_schedule2(json(R"({"schedule": {"events": [{"title": "A", "start": "2024-06-13T09:30"}]}})"), zone::find_zone("Asia/Tokyo"))
            .sessions.size() == 1);
}

TEST_CASE("schedule2 spoilt anywhere is read as far as it goes") {
  spoil_everywhere(json(sample), [](const Node& root) { return read_schedule2(root, {}); });
}

TEST_CASE("a biography as large as the file is not copied to each who refers to it") {
  std::string people;
  for (int count = 0; count < 200; ++count) people += std::string(count > 0 ? "," : "") + R"({"guid": "p"})";
  const auto all =
      read_schedule2(json(R"({"schedule": {"persons": [{"guid": "p", "name": "Ada", "biography": ")" + std::string(1'000'000, 'x') +
                          R"("}], "events": [{"title": "A", "start": "2024-06-13T09:30Z", "participants": [)" + people + "]}]}}"),
                     {});
  CHECK(all.sessions.at(0).people.size() < 70);
  CHECK(drops(all).back() == "1: the names of rooms, tracks and people are too long for so many sessions; some are left out");
}

TEST_CASE("a list of thousands of languages is cut short") {
  std::string tags;
  for (char a = 'a'; a <= 'z'; ++a)
    for (char b = 'a'; b <= 'z'; ++b)
      for (char c = 'a'; c <= 'z'; ++c) tags += std::string(tags.empty() ? "" : ",") + '"' + a + b + "-x" + c + '"';
  const auto all = read_schedule2(json(R"({"schedule": {"conference": {"languages": [)" + tags + R"(]}, "events": []}})"), {});
  CHECK(all.languages.size() == 50);
}
