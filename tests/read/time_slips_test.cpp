// What staff write in a hurry of times, lengths and zones, and what it is taken for.
#include "slips.h"

#include <string>

using namespace foyer;
using test::reading_of;
using test::with_fields;

TEST_CASE("minutes written as a text are taken, with the number to write in a warning") {
  struct Row {
    const char* written;
    int minutes;
  };
  for (const char* key : {"delay", "duration"})
    for (const auto& [written, minutes] : std::vector<Row>{{"20", 20},
                                                           {"20 min", 20},
                                                           {"20min.", 20},
                                                           {"20 Minutes", 20},
                                                           {"1 minute", 1},
                                                           {" 45 mins ", 45},
                                                           {"45'", 45},
                                                           {"90m", 90},
                                                           {"1h30", 90},
                                                           {"1h 30m", 90},
                                                           {"1 h 05 min", 65},
                                                           {"1 hour and 30 minutes", 90},
                                                           {"2 hours", 120},
                                                           {"1H", 60},
                                                           {"1 hr", 60}}) {
      INFO(key << ": " << written);
      const auto reading = with_fields("\"" + std::string(key) + "\": \"" + written + "\"");
      REQUIRE(reading.problems.size() == 1);
      CHECK(reading.problems[0].severity == Severity::warning);
      CHECK(reading.problems[0].what.find("\"" + std::string(key) + "\": " + std::to_string(minutes)) != std::string::npos);
      const auto& session = reading.schedule->sessions.at(0);
      CHECK((key == std::string("delay") ? session.delay : session.end - session.start) == Minutes(minutes));
    }
}

TEST_CASE("an end that stayed behind when its session moved does not count, and the session is shown with an assumed one") {
  using namespace std::chrono_literals;
  struct Row {
    const char *start, *rest;
    std::chrono::minutes length;
    const char* told;
  };
  const std::string until_mended =
      "; when a session moves its end moves too, and one past midnight needs the next day's date; until this is "
      "mended an end is assumed";
  for (const auto& [start, rest, length, told] : std::vector<Row>{
           {"2024-06-13 13:30", R"("end": "13:00")", 60min, "`end` 13:00 is not after the start 2024-06-13 13:30"},
           {"2024-06-13 13:30", R"("end": "13:30")", 60min, "`end` 13:30 is not after the start 2024-06-13 13:30"},
           {"2024-06-13 13:30", R"("end": "13:00", "duration": 45)", 45min, "`end` 13:00 is not after the start 2024-06-13 13:30"},
           {"2024-06-13 13:30", R"("end": "2024-06-13 13:00")", 60min, "`end` 2024-06-13 13:00 is not after the start 2024-06-13 13:30"},
           {"2024-06-13 13:30", R"("end": "01:30")", 720min, ""},
           {"2024-06-13 13:30", R"("end": "01:31")", 60min, "`end` 01:31 is not after the start 2024-06-13 13:30"},
           {"2024-06-13 08:00", R"("end": "24:00")", 960min, ""}}) {
    INFO(rest);
    const auto reading =
        reading_of(R"({"event": {"title": "x"}, "sessions": [{"title": "A", "start": ")" + std::string(start) + "\", " + rest + "}]}");
    CHECK(reading.whole());
    const auto& session = reading.schedule->sessions.at(0);
    CHECK(session.end - session.start == length);
    CHECK(session.end_is_known == (*told == '\0' || length == 45min));
    REQUIRE(reading.problems.size() == (*told == '\0' ? 0 : 1));
    if (*told != '\0') CHECK(reading.problems[0].what == told + until_mended);
  }
}

TEST_CASE("minutes that could mean two things, or nothing, are left out") {
  for (const char* key : {"delay", "duration"})
    for (const char* written : {"", "min", "h", "20 - 30 min", "1.5 h", "1,5", "20 30", "20 s", "-20", "1h90", "1h 30h", "30 min 1 h",
                                "99999999999999999999", "20 min late", "half an hour"}) {
      INFO(key << ": " << written);
      const auto reading = with_fields("\"" + std::string(key) + "\": \"" + written + "\"");
      REQUIRE(reading.problems.size() == 1);
      CHECK(reading.problems[0].what.find("left out") != std::string::npos);
      CHECK(reading.schedule->sessions.at(0).delay == Minutes(0));
      CHECK_FALSE(reading.schedule->sessions.at(0).end_is_known);
    }
}

TEST_CASE("a delay that is perhaps the new time of day is left out") {
  const auto reading = with_fields(R"("delay": "10:20")");
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].what.find("`delay`") != std::string::npos);
  CHECK(reading.schedule->sessions.at(0).delay == Minutes(0));
}

TEST_CASE("minutes as a text keep to the limits of the number") {
  CHECK(with_fields(R"("delay": "1500 min")").problems.at(0).what == "`delay` \"1500 min\" should be between 0 and 1440; it is left out");
  CHECK(with_fields(R"("delay": 1500)").problems.at(0).what == "`delay` is 1500 and should be between 0 and 1440; it is left out");
  CHECK(with_fields(R"("duration": "0 min")").problems.at(0).what.find("left out") != std::string::npos);
  CHECK(with_fields(R"("duration": "01:30")").problems.empty());
}

TEST_CASE("a start with an offset of its own among local ones is warned about, with the time that it is shown as") {
  const auto with_starts = [](const std::vector<std::string>& starts) {
    std::string sessions;
    for (const auto& start : starts) sessions += (sessions.empty() ? "\n{" : ",\n{") + ("\"title\": \"A\", \"start\": \"" + start) + "\"}";
    return reading_of(R"({"event": {"title": "x", "timezone": "Asia/Shanghai"}, "sessions": [)" + sessions + "]}").problems;
  };
  const auto doubts = with_starts({"2024-06-13 09:30", "2024-06-13T10:30:00Z", "2024-06-13 11:30"});
  REQUIRE(doubts.size() == 1);
  CHECK(to_string(doubts[0]) ==
        "schedule.json:3:25: warning: `start` \"2024-06-13T10:30:00Z\" has an offset of its own and is shown as "
        "2024-06-13 18:30, the time in Asia/Shanghai; the other sessions are in that time: leave the offset out if this "
        "one is too");
  CHECK(with_starts({"2024-06-13 09:30", "2024-06-13T10:30:00+08:00", "2024-06-13 11:30"}).empty());
  CHECK(with_starts({"2024-06-13T09:30:00Z", "2024-06-13T10:30:00Z", "2024-06-13 11:30"}).empty());
}

TEST_CASE("a time zone of several meanings is refused, and one whose sign is the other way round is doubted") {
  const auto in_zone = [](const std::string& name) {
    const auto reading = reading_of("{\"event\": {\"timezone\": \"" + name + "\"}, \"sessions\": []}");
    return std::pair(reading.whole(), reading.problems.empty() ? std::string() : to_string(reading.problems.front()));
  };
  for (const char* name : {"CST", "BST", "IST", "PST"}) {
    INFO(name);
    CHECK(in_zone(name) == std::pair(false, "schedule.json:1:24: error: the time zone \"" + std::string(name) +
                                                "\" is an abbreviation that means several zones; write a name such as Europe/Berlin or "
                                                "Asia/Shanghai"));
  }
  CHECK(in_zone("Vienna") ==
        std::pair(false, std::string("schedule.json:1:24: error: the time zone \"Vienna\" is not known; write its name "
                                     "like Europe/Berlin or Asia/Shanghai")));
  for (const char* name : {"UTC", "GMT", "CET", "EST", "EST5EDT", "Etc/GMT", "Etc/GMT+0", "Asia/Shanghai"}) {
    INFO(name);
    CHECK(in_zone(name) == std::pair(true, std::string()));
  }
  CHECK(
      in_zone("Etc/GMT+8") ==
      std::pair(true, std::string("schedule.json:1:24: warning: \"Etc/GMT+8\" is 8 hours west of Greenwich; where clocks are 8 hours ahead "
                                  "write \"Etc/GMT-8\", or the name of a place such as Asia/Shanghai")));
}
