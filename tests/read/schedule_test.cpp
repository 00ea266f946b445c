#include "read/schedule.h"

#include "base/limits.h"
#include "support/catch.h"
#include "zone/text.h"

#include <algorithm>
#include <set>

using namespace foyer;
using read::read_schedule;

namespace {

const zone::Zone utc{"UTC", Seconds(0), {}};

read::Reading reading_of(const std::string& text) { return read_schedule({{"schedule.json", text}}, utc); }

model::Schedule schedule_of(const std::string& text) {
  const auto reading = reading_of(text);
  for (const auto& problem : reading.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(reading.problems.empty());
  REQUIRE(reading.schedule.has_value());
  return *reading.schedule;
}

std::string with_sessions(const std::string& sessions) {
  return R"({"event": {"title": "Open day", "timezone": "Asia/Shanghai"}, "sessions": [)" + sessions + "]}";
}

std::string iso(Instant instant, const model::Schedule& schedule) { return zone::to_iso(instant, schedule.event.zone); }

}  // namespace

TEST_CASE("the smallest schedule is a whole one") {
  const auto schedule = schedule_of(R"({"event":{"title":"Open day"},"sessions":[{"title":"Welcome","start":"2024-06-13 09:30"}]})");
  REQUIRE(schedule.sessions.size() == 1);
  const auto& session = schedule.sessions.front();
  CHECK(session.id == "welcome-0930");
  CHECK(iso(session.end, schedule) == "2024-06-13T10:30:00+00:00");
  CHECK_FALSE(session.end_is_known);
  CHECK(schedule.event.languages == std::vector<std::string>{"en"});
  CHECK(schedule.event.days == std::vector<LocalDay>{*zone::parse_day("2024-06-13")});
}

TEST_CASE("every field of a session is read") {
  const auto schedule = schedule_of(
      with_sessions(R"({"id": "a", "title": {"en": "A", "zh-Hans": "甲"}, "subtitle": "sub", "start": "2024-06-13 09:30", "end": "10:15",
    "room": "Hall", "track": "Green", "kind": "keynote", "speakers": ["Ada", "Ben"], "abstract": "about", "language": "en", "url": "https://example.org/a",
    "full": true, "status": "moved", "reason": "why", "delay": 5, "was": {"start": "2024-06-13 09:00", "room": "Attic"}})"));
  const auto& session = schedule.sessions.front();
  CHECK(session.id == "a");
  CHECK(model::in_language(session.title, "zh-Hans") == "甲");
  CHECK(model::in_language(session.subtitle, "en") == "sub");
  CHECK(iso(session.end, schedule) == "2024-06-13T10:15:00+08:00");
  CHECK(schedule.rooms[*session.room].id == "Hall");
  CHECK(schedule.rooms[*session.was.room].id == "Attic");
  CHECK(schedule.tracks[*session.track].id == "Green");
  CHECK(schedule.speakers.size() == 2);
  CHECK(session.kind == model::SessionKind::keynote);
  CHECK(session.full);
  CHECK(session.status == model::Status::moved);
  CHECK(session.delay == Minutes(5));
  CHECK(session.language == "en");
  CHECK(session.url == "https://example.org/a");
  CHECK(iso(*session.was.start, schedule) == "2024-06-13T09:00:00+08:00");
}

TEST_CASE("an end may be a time of day, past midnight too, and a duration minutes or hours and minutes") {
  const auto schedule = schedule_of(with_sessions(
      R"({"title": "A", "start": "2024-06-13 22:00", "end": "01:30"}, {"title": "B", "start": "2024-06-14 10:00", "duration": 45},
    {"title": "C", "start": "2024-06-15 10:00", "duration": "01:30"})"));
  CHECK(iso(schedule.sessions[0].end, schedule) == "2024-06-14T01:30:00+08:00");
  CHECK(iso(schedule.sessions[1].end, schedule) == "2024-06-14T10:45:00+08:00");
  CHECK(iso(schedule.sessions[2].end, schedule) == "2024-06-15T11:30:00+08:00");
}

TEST_CASE("a session without an end is taken to end when the next one in its room begins") {
  const auto schedule = schedule_of(with_sessions(
      R"({"title": "A", "start": "2024-06-13 09:00", "room": "Hall"}, {"title": "B", "start": "2024-06-13 09:40", "room": "Hall", "duration": 20})"));
  CHECK(iso(schedule.sessions[0].end, schedule) == "2024-06-13T09:40:00+08:00");
  CHECK_FALSE(schedule.sessions[0].end_is_known);
}

TEST_CASE("rooms are found by id and by any of their names") {
  const auto schedule = schedule_of(R"({"event": {"title": "x"}, "rooms": [{"id": "hall", "name": {"en": "Main Hall", "de": "Saal"}}],
    "sessions": [{"title": "A", "start": "2024-06-13 09:00", "duration": 10, "room": "hall"}, {"title": "B", "start": "2024-06-13 10:00", "duration": 10, "room": "Saal"}]})");
  CHECK(schedule.rooms.size() == 1);
  CHECK(schedule.sessions[0].room == schedule.sessions[1].room);
}

TEST_CASE("one bad session is left out and named, the rest is kept", "[F27]") {
  const auto reading = reading_of(with_sessions(
      R"({"title": "A", "start": "2024-06-13 09:00"}, {"title": "B", "start": "never"}, {"title": "C", "start": "2024-06-13 11:00"})"));
  REQUIRE(reading.schedule.has_value());
  CHECK(reading.whole());
  CHECK(reading.schedule->sessions.size() == 2);
  CHECK(reading.problems.size() == 1);
}

TEST_CASE("whatever one field of a session holds, all other sessions stay as they are", "[F27]") {
  const std::string other = R"({"title": "Other", "start": "2024-06-14 09:00", "end": "2024-06-14 10:00", "room": "Attic"})";
  const auto expected = schedule_of(with_sessions(other)).sessions.front();
  for (const char* key : {"id", "title", "subtitle", "start", "end", "duration", "room", "track", "kind", "speakers", "abstract",
                          "language", "url", "full", "status", "reason", "delay", "was"})
    for (const char* value :
         {"null", "true", "-1", "1e300", "\"\"", "\"\\u0000\"", "[]", "{}", "[[1]]", "{\"en\": 5}", "\"2024-06-13 09:00\""}) {
      INFO(key << ": " << value);
      const auto reading = reading_of(with_sessions(std::string(R"({"title": "Odd", "start": "2024-06-13 09:00", ")") + key + "x\": 1, \"" +
                                                    key + "\": " + value + "}, " + other));
      REQUIRE(reading.schedule.has_value());
      const auto& sessions = reading.schedule->sessions;
      const auto found = std::find_if(sessions.begin(), sessions.end(),
                                      [](const auto& session) { return model::in_language(session.title, "en") == "Other"; });
      REQUIRE(found != sessions.end());
      CHECK(found->start == expected.start);
      CHECK(found->end == expected.end);
      CHECK(reading.schedule->rooms[*found->room].id == "Attic");
    }
}

TEST_CASE("companions add to the schedule, as a list or as an object") {
  const std::string main = with_sessions(R"({"title": "A", "start": "2024-06-13 09:00"})");
  const auto reading = read_schedule(
      {{"e/schedule.json", main},
       {"e/news.json", R"([{"title": "old", "published": "2024-06-12 09:00"}, {"title": "new", "published": "2024-06-13 09:00"}])"},
       {"e/screens.json", R"({"screens": [{"name": "lobby", "slides": ["agenda", {"kind": "news", "dwell": 20}]}]})"},
       {"e/theme.json", R"({"mode": "light", "colors": {"accent": "#123"}})"}},
      utc);
  REQUIRE(reading.problems.empty());
  REQUIRE(reading.schedule.has_value());
  CHECK(model::in_language(reading.schedule->news.front().title, "en") == "new");
  CHECK(reading.schedule->screens.front().slides[1].dwell == Seconds(20));
  CHECK(reading.schedule->theme.mode == model::Mode::light);
}

TEST_CASE("a broken companion is told, and the schedule is there without it") {
  const auto reading =
      read_schedule({{"e/schedule.json", with_sessions(R"({"title": "A", "start": "2024-06-13 09:00"})")}, {"e/news.json", "[{"}}, utc);
  CHECK_FALSE(reading.whole());
  CHECK(reading.schedule.has_value());
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems.front().file == "e/news.json");
}

TEST_CASE("a session whose start or end is no text is an error, for it is left out") {
  for (const char* times : {R"("start": 930)", R"("start": "2024-06-13 09:30", "end": 1030)"}) {
    INFO(times);
    const auto reading = reading_of(with_sessions(std::string(R"({"title": "A", )") + times + "}"));
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().severity == Severity::error);
    CHECK(reading.schedule->sessions.empty());
  }
}

TEST_CASE("an end that would be more than twelve hours away, past midnight, is a slip, and the session is shown") {
  const auto reading = reading_of(with_sessions(R"({"title": "A", "start": "2024-06-13 14:00", "end": "13:30"})"));
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems.front().severity == Severity::error);
  CHECK(reading.problems.front().what.find("13:30") != std::string::npos);
  CHECK(reading.schedule->sessions.size() == 1);
}

TEST_CASE("an id that is made leaves those that are given alone") {
  const auto schedule = schedule_of(with_sessions(
      R"({"title": "Welcome", "start": "2024-06-13 09:30"}, {"title": "Again", "start": "2024-06-13 10:30", "id": "welcome-0930"})"));
  REQUIRE(schedule.sessions.size() == 2);
  CHECK(schedule.sessions[0].id == "welcome-0930-2");
  CHECK(schedule.sessions[1].id == "welcome-0930");
}

TEST_CASE("a screen of an unknown room is warned about where the room is named") {
  const auto reading = read_schedule({{"e/schedule.json", with_sessions(R"({"title": "A", "start": "2024-06-13 09:00", "room": "Hall"})")},
                                      {"e/screens.json", "[\n {\"name\": \"lobby\", \"rooms\": [\"Hal\"]}]"},
                                      {"e/theme.json", "{}"}},
                                     utc);
  REQUIRE(reading.problems.size() == 1);
  CHECK(to_string(reading.problems.front()) ==
        "e/screens.json:2:30: warning: the screen \"lobby\" shows a room \"Hal\" that does not exist; did you mean \"Hall\"? it shows that "
        "one "
        "until this is mended");
}

TEST_CASE("a time zone that is no text is told as that") {
  const auto reading = reading_of(R"({"event": {"timezone": 8}, "sessions": []})");
  CHECK_FALSE(reading.whole());
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems.front().what.find("not a number") != std::string::npos);
}

TEST_CASE("a companion alone is an error, for nothing can be shown") {
  const auto reading = read_schedule({{"e/news.json", R"([{"title": "A"}])"}}, utc);
  CHECK_FALSE(reading.schedule.has_value());
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems.front().severity == Severity::error);
}

TEST_CASE("an address too long for a code is left out with a warning") {
  const auto session = [](std::size_t length) {
    return with_sessions(R"({"title": "A", "start": "2024-06-13 09:00", "url": ")" + std::string(length, 'u') + "\"}");
  };
  CHECK(schedule_of(session(limits::url_bytes)).sessions.front().url.size() == limits::url_bytes);
  const auto reading = reading_of(session(limits::url_bytes + 1));
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.schedule->sessions.front().url.empty());
}

TEST_CASE("names in a list are cut like any other text") {
  const auto reading =
      reading_of(with_sessions(R"({"title": "A", "start": "2024-06-13 09:00", "speakers": [")" + std::string(10'000, 'x') + "\"]}"));
  CHECK(reading.problems.size() == 1);
  CHECK(reading.schedule->speakers.front().id.size() == 8192);
}

TEST_CASE("of many problems the first are told and the others counted") {
  std::string sessions;
  for (int index = 0; index < 300; ++index) sessions += std::string(index > 0 ? "," : "") + "1";
  const auto reading = reading_of(with_sessions(sessions));
  REQUIRE(reading.problems.size() == limits::problems + 1);
  CHECK(reading.problems.back().what == "and 100 more problems");
  CHECK(reading.problems.back().severity == Severity::error);
}

TEST_CASE("ten thousand sessions of one title and time have ids of their own, and names nobody listed are no burden") {
  std::string sessions;
  for (int index = 0; index < 10'000; ++index)
    sessions += (index > 0 ? ",\n" : "") + std::string(R"({"title": "A", "start": "2024-06-13 09:00", "speakers": "Speaker No. )") +
                std::to_string(index) + "\"}";
  const auto reading = reading_of(R"({"event": {"title": "x"}, "speakers": [{"name": "Ada Lovelace"}], "sessions": [)" + sessions + "]}");
  REQUIRE(reading.schedule.has_value());
  CHECK(reading.schedule->sessions.size() == 10'000);
  CHECK(reading.schedule->speakers.size() == 10'001);
  CHECK(reading.schedule->sessions.back().id == "a-0900-10000");
}

TEST_CASE("of more entries than anybody can show the first are kept, and it is said where they end", "[F26]") {
  const auto many = [](std::size_t count, const std::string& entry) {
    std::string list;
    for (std::size_t index = 0; index < count; ++index) list += (index > 0 ? ",\n" : "") + entry;
    return list;
  };
  const auto reading = reading_of(
      R"({"event": {"title": "x"}, "sessions": [)" + many(limits::sessions + 2, R"({"title":"A","start":"2024-06-13 09:00"})") +
      R"(], "news": [)" + many(limits::slides + 1, R"({"title": "N"})") + R"(], "announcements": [)" +
      many(limits::slides + 1, R"({"text": "T"})") + R"(], "images": [)" + many(limits::slides + 1, R"({"file": "a.png"})") + "]}");
  REQUIRE(reading.schedule);
  CHECK(reading.schedule->sessions.size() == limits::sessions);
  CHECK(reading.schedule->news.size() == limits::slides);
  CHECK(reading.schedule->announcements.size() == limits::slides);
  CHECK(reading.schedule->images.size() == limits::slides);
  std::vector<std::string> errors;
  for (const auto& problem : reading.problems)
    if (problem.severity == Severity::error) errors.push_back(std::to_string(problem.line) + " " + problem.what);
  CHECK(errors == std::vector<std::string>{"20001 there are more than 20000 sessions; those from here on are left out",
                                           "21002 there are more than 1000 news items; those from here on are left out",
                                           "22002 there are more than 1000 announcements; those from here on are left out",
                                           "23002 there are more than 1000 images; those from here on are left out"});
}

TEST_CASE("a file of a million sessions is refused, not read until the memory is gone", "[F26]") {
  std::string sessions = "{}";
  for (int index = 1; index < 1'000'000; ++index) sessions += ",{}";
  const auto reading = reading_of(with_sessions(sessions));
  CHECK_FALSE(reading.whole());
  CHECK(reading.problems.front().what == "this file has more than 1000000 values; that cannot be a schedule");
}

TEST_CASE("odd times and ids are settled the same way each time, and named", "[F29]") {
  const std::string sessions = R"({"id": "a", "title": "Later", "start": "2024-06-13 10:00", "end": "2024-06-13 11:00", "room": "Hall"},
    {"id": "a", "title": "Overlaps", "start": "2024-06-13 10:30", "end": "2024-06-13 11:30", "room": "Hall"},
    {"title": "Ends first", "start": "2024-06-13 09:00", "end": "2024-06-13 08:00"},
    {"title": "No length", "start": "2024-06-13 09:30", "end": "2024-06-13 09:30"},
    {"title": "No such hour", "start": "2024-06-13 25:00"}, {"title": "No such day", "start": "2024-02-30 10:00"})";
  const auto reading = reading_of(with_sessions(sessions)), again = reading_of(with_sessions(sessions));
  REQUIRE(reading.schedule);
  CHECK(reading.schedule == again.schedule);
  CHECK(reading.problems == again.problems);
  std::set<std::string> ids;
  for (const auto& session : reading.schedule->sessions) {
    CHECK(session.end > session.start);
    CHECK(ids.insert(session.id).second);
  }
  for (const int line : {2, 3, 4, 5}) CHECK(std::ranges::count(reading.problems, line, &Problem::line) > 0);
}

TEST_CASE("ten thousand sessions are all read", "[F26]") {
  std::string sessions;
  for (int index = 0; index < 10'000; ++index) {
    const auto day = std::to_string(10 + index % 5), minute = std::to_string(10 + index / 5 % 50);
    sessions += (index > 0 ? ",\n" : "") + std::string(R"({"title": "Session )") + std::to_string(index) + R"(", "start": "2024-06-)" +
                day + " 09:" + minute + R"(", "duration": 30, "room": "Room )" + std::to_string(index) + R"("})";
  }
  const auto schedule = schedule_of(with_sessions(sessions));
  CHECK(schedule.sessions.size() == 10'000);
  CHECK(schedule.rooms.size() == 10'000);
}

TEST_CASE("a text is one clean line, however it was written, and one of nothing but spaces is none", "[F30]") {
  const auto schedule = schedule_of(with_sessions(
      R"({"title": {"en": "Line one\nline two\ttab ", "fr": "\u202Eligne"}, "subtitle": " \n ", "start": "2024-06-13 09:30", "room": "Main\nHall",
    "speakers": [" Ada  Lovelace"]})"));
  const auto& session = schedule.sessions.front();
  CHECK(model::in_language(session.title, "en") == "Line one line two tab");
  CHECK(model::in_language(session.title, "fr") == "ligne");
  CHECK(session.subtitle.empty());
  CHECK(model::in_language(schedule.rooms[*session.room].name, "en") == "Main Hall");
  CHECK(model::in_language(schedule.speakers.front().name, "en") == "Ada Lovelace");
}

TEST_CASE("a schedule that lost all its sessions to a slip is not whole, one that has none yet is", "[F28]") {
  CHECK_FALSE(reading_of(R"({"event": {"title": "Open day"}, "session": [{"title": "Welcome", "start": "2024-06-13 09:30"}]})").whole());
  CHECK_FALSE(reading_of(with_sessions(R"({"title": "Welcome", "start": "13.06.2024 09:30"})")).whole());
  CHECK(reading_of(with_sessions(R"({"title": "Welcome", "start": "13.06.2024 09:30"}, {"title": "Tour", "start": "2024-06-13 10:30"})"))
            .whole());
  CHECK(reading_of(with_sessions("")).whole());
}
