// An announcement reaches everybody: what is not plain about one must not be shown as something else.
#include "read/schedule.h"
#include "support/catch.h"
#include "zone/text.h"

#include <string>

using namespace foyer;

namespace {

const zone::Zone shanghai = zone::find_zone("Asia/Shanghai").value();

read::Reading reading_of(const std::string& rest) {
  auto reading = read::read_schedule({{"schedule.json", R"({"event": {"title": "Open day"}, "sessions": [], )" + rest + "}"}}, shanghai);
  for (const auto& problem : reading.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(reading.schedule.has_value());
  return reading;
}

// An emergency that has these fields besides its text and end.
read::Reading emergency_with(const std::string& fields) {
  return reading_of(R"("announcements": [{"text": "Leave the building", "level": "emergency", "until": "2024-06-13 12:00", )" + fields +
                    "}]");
}

bool is_error(const Problem& problem, const std::string& fragment) {
  return problem.severity == Severity::error && problem.what.find(fragment) != std::string::npos;
}

bool is_warning(const Problem& problem, const std::string& fragment) {
  return problem.severity == Severity::warning && problem.what.find(fragment) != std::string::npos;
}

}  // namespace

TEST_CASE("a test is one however `true` is written, with the plain form in a warning") {
  for (const char* written : {R"("test": "true")", R"("test": "True")", R"("test": " YES ")", R"("test": 1)"}) {
    INFO(written);
    const auto reading = emergency_with(written);
    CHECK(reading.schedule->announcements.at(0).test);
    REQUIRE(reading.problems.size() == 1);
    CHECK(is_warning(reading.problems[0], "\"test\": true"));
  }
  for (const char* written : {R"("test": "false")", R"("test": "No")", R"("test": 0)"}) {
    INFO(written);
    const auto reading = emergency_with(written);
    CHECK_FALSE(reading.schedule->announcements.at(0).test);
    REQUIRE(reading.problems.size() == 1);
    CHECK(is_warning(reading.problems[0], "\"test\": false"));
  }
}

TEST_CASE("a test is one in any case of letters of the key") {
  for (const char* key : {"Test", "TEST"}) {
    const auto reading = emergency_with("\"" + std::string(key) + "\": true");
    CHECK(reading.schedule->announcements.at(0).test);
    REQUIRE(reading.problems.size() == 1);
    CHECK(is_warning(reading.problems[0], "taken as `test`"));
  }
}

TEST_CASE("an announcement of which nobody can tell whether it is a test is left out with an error") {
  for (const char* written : {R"("test": "maybe")", R"("test": 2)", R"("test": "")", R"("test": [true])", R"("test": {})"}) {
    INFO(written);
    const auto reading = emergency_with(written);
    CHECK(reading.schedule->announcements.empty());
    REQUIRE(reading.problems.size() == 1);
    CHECK(is_error(reading.problems[0], "`test` is neither true nor false"));
  }
  for (const char* written : {R"("tests": true)", R"("tset": true)"}) {
    INFO(written);
    const auto reading = emergency_with(written);
    CHECK(reading.schedule->announcements.empty());
    REQUIRE(reading.problems.size() == 1);
    CHECK(is_error(reading.problems[0], "perhaps `test` is meant"));
  }
  CHECK(emergency_with(R"("test": null)").schedule->announcements.size() == 1);
}

TEST_CASE("a level that is nearly one is taken as that, with a warning; one that is like none is an error") {
  using model::Level;
  const auto near = reading_of(R"("announcements": [{"text": "Leave", "level": "emergancy", "until": "2024-06-13 12:00"}])");
  CHECK(near.schedule->announcements.at(0).level == Level::emergency);
  REQUIRE(near.problems.size() == 1);
  CHECK(is_warning(near.problems[0], "taken as \"emergency\""));
  for (const char* level : {"\"urgent\"", "3", "\"\""}) {
    INFO(level);
    const auto unknown = reading_of(R"("announcements": [{"text": "Leave", "level": )" + std::string(level) + "}]");
    CHECK(unknown.schedule->announcements.at(0).level == Level::info);
    REQUIRE(unknown.problems.size() == 1);
    CHECK(is_error(unknown.problems[0], "info, warning, emergency"));
  }
}

namespace {

std::string span_of(const std::string& span) {
  const auto reading = reading_of(R"("announcements": [{"text": "Shuttle", )" + span + "}]");
  if (reading.schedule->announcements.empty()) {
    REQUIRE(reading.problems.size() == 1);
    CHECK(is_error(reading.problems[0], "left out"));
    return reading.problems[0].what;
  }
  const auto& item = reading.schedule->announcements[0];
  return (item.from ? zone::to_iso(*item.from, shanghai).substr(0, 16) : "") + " - " +
         (item.until ? zone::to_iso(*item.until, shanghai).substr(0, 16) : "");
}

}  // namespace

TEST_CASE("an announcement's end may be a time of day alone, after its beginning") {
  CHECK(span_of(R"("from": "2024-06-13 17:00", "until": "18:00")") == "2024-06-13T17:00 - 2024-06-13T18:00");
  CHECK(span_of(R"("from": "2024-06-13 22:00", "until": "01:30")") == "2024-06-13T22:00 - 2024-06-14T01:30");
  CHECK(span_of(R"("until": "18:00")").find("`until` \"18:00\" has no date; write that too, like \"2024-06-13 18:00\"") !=
        std::string::npos);
  CHECK(span_of(R"("from": "17:00", "until": "2024-06-13 18:00")").find("`from` \"17:00\" has no date") != std::string::npos);
}

TEST_CASE("an announcement whose times cannot be read is left out, whatever its level") {
  for (const char* level : {"info", "warning", "emergency"})
    for (const char* span : {R"("until": "tonight")", R"("until": 18)", R"("from": "2024-06-13 17:00", "until": "2024-06-31 18:00")",
                             R"("from": "soon", "until": "2024-06-13 18:00")"}) {
      INFO(level << " " << span);
      CHECK(span_of("\"level\": \"" + std::string(level) + "\", " + span).find("this announcement is left out: ") == 0);
    }
}

namespace {

read::Reading for_screens(const std::string& screens) {
  return reading_of("\n\"announcements\": [{\"text\": \"Shuttle\", \"screens\": " + screens +
                    "}],\n\"screens\": [{\"name\": \"Lobby\"}, {\"name\": \"stairs\"}]");
}

}  // namespace

TEST_CASE("screens of an announcement are known in any case of letters") {
  const auto reading = for_screens(R"(["lobby", "STAIRS"])");
  CHECK(reading.problems.empty());
  CHECK(reading.schedule->announcements.at(0).screens == std::vector<std::string>{"Lobby", "stairs"});
}

TEST_CASE("an announcement for screens that do not exist is an error where the name stands") {
  const auto none = for_screens(R"(["loby"])");
  REQUIRE(none.problems.size() == 1);
  CHECK(to_string(none.problems[0]) ==
        "schedule.json:2:51: error: no screen shows this announcement: there is none named \"loby\"; did you mean \"Lobby\"?");
  CHECK(to_string(for_screens(R"("roof")").problems.at(0)) ==
        "schedule.json:2:50: error: no screen shows this announcement: there is none named \"roof\"; the screens are Lobby, stairs");
  const auto some = for_screens(R"(["stairs", "roof"])");
  REQUIRE(some.problems.size() == 1);
  CHECK(to_string(some.problems[0]) == "schedule.json:2:61: warning: there is no screen named \"roof\"; the screens are Lobby, stairs");
}

TEST_CASE("one announcement without a list is a list of one, with a warning") {
  const auto reading = reading_of(R"("announcements": {"text": "Shuttle"}, "screens": {"name": "lobby"})");
  CHECK(reading.schedule->announcements.size() == 1);
  CHECK(reading.schedule->screens.size() == 1);
  REQUIRE(reading.problems.size() == 2);
  for (const auto& problem : reading.problems) CHECK(is_warning(problem, "is a list"));
}

TEST_CASE("announcements may stand in a file of their own") {
  const std::string main = R"({"event": {"title": "Open day"}, "sessions": []})";
  for (const char* written : {R"([{"text": "Shuttle"}])", R"({"announcements": [{"text": "Shuttle"}]})", R"({"text": "Shuttle"})"}) {
    INFO(written);
    const auto reading = read::read_schedule({{"e/schedule.json", main}, {"e/announcements.json", written}}, shanghai);
    REQUIRE(reading.schedule.has_value());
    CHECK(reading.whole());
    CHECK(reading.schedule->announcements.size() == 1);
    for (const auto& problem : reading.problems) CHECK(is_warning(problem, "is a list"));
  }
}
