// What staff are told of a mistake: what follows from it on the glass, and what to write instead.
#include "read/schedule.h"
#include "support/catch.h"

#include <string>
#include <vector>

using namespace foyer;

namespace {

const zone::Zone utc{"UTC", Seconds(0), {}};
const std::string good = R"({"title": "Tour", "start": "2024-06-13 12:00"})";

std::vector<std::string> told(const std::vector<File>& files) {
  std::vector<std::string> all;
  for (const auto& problem : read::read_schedule(files, utc).problems) all.push_back(to_string(problem));
  return all;
}

// Of an event with one session that is in order in line 2, and these members after it from line 3 on.
std::string only_one(const std::string& members) {
  const auto all = told({{"s.json", "{\"event\": {\"title\": \"Open day\"},\n\"sessions\": [" + good + "],\n" + members + "}"}});
  REQUIRE(all.size() == 1);
  return all.front();
}

// Of an event with this session in line 2.
std::string of_session(const std::string& fields) {
  const auto all = told({{"s.json", "{\"event\": {\"title\": \"Open day\"}, \"sessions\": [" + good + ",\n{" + fields + "}]}"}});
  REQUIRE(all.size() == 1);
  return all.front();
}

}  // namespace

TEST_CASE("whoever writes a time that cannot be read learns that the session is left out", "[F27]") {
  CHECK(of_session(R"("title": "A", "start": "9:30")") ==
        "s.json:2:25: error: this session is left out: `start` \"9:30\" has no date; write that too, like \"2024-06-13 9:30\"");
  CHECK(of_session(R"("title": "A", "start": "soon")") ==
        "s.json:2:25: error: this session is left out: cannot read `start` \"soon\"; write a date and time that exist, like 2024-06-13 "
        "09:30");
  CHECK(of_session(R"("title": "A", "start": "2024-06-13 09:30", "end": 10)") ==
        "s.json:2:52: error: this session is left out: `end` is a number; write a date and time as a text, like \"2024-06-13 09:30\"");
  CHECK(of_session(R"("title": "A")") ==
        "s.json:2:1: error: this session has no start and is left out; write one, like \"start\": \"2024-06-13 09:30\"");
  CHECK(of_session(R"("title": "A", "start": "2024-06-13 22:30", "end": "2024-06-13 01:00")") ==
        "s.json:2:52: error: `end` 2024-06-13 01:00 is not after the start 2024-06-13 22:30; when a session moves its end moves too, and "
        "one past midnight needs the next day's date; until this is mended an end is assumed");
  CHECK(of_session(R"("title": "A", "start": "2024-06-13 22:30", "duration": "00:00")") ==
        "s.json:2:57: error: this session lasts no time and is left out; write its minutes, like 90");
}

TEST_CASE("whoever writes another time that cannot be read learns that the rest is shown without it") {
  CHECK(of_session(R"("title": "A", "start": "2024-06-13 09:30", "was": {"start": "9:00"})") ==
        "s.json:2:62: error: this time does not count: `start` \"9:00\" has no date; write that too, like \"2024-06-13 9:00\"");
  CHECK(only_one(R"("news": [{"title": "N", "published": "now"}])").find("3:38: error: this time does not count: cannot read") !=
        std::string::npos);
  CHECK(only_one(R"("news": [{"title": "N", "until": "18:00"}])").find("3:34: error: this time does not count: `until` \"18:00\" has") !=
        std::string::npos);
  CHECK(only_one(R"("images": [{"file": "a.png", "from": 9}])").find("3:38: error: this time does not count: `from` is a number") !=
        std::string::npos);
}

TEST_CASE("a number outside its bounds is told with the number and with bounds that are whole") {
  CHECK(only_one(R"("screens": [{"name": "s", "distance": 0.1}])") ==
        "s.json:3:39: warning: `distance` is 0.1 and should be between 0.2 and 200; it is left out");
  CHECK(only_one(R"("rooms": [{"name": "Hall", "capacity": 1000001}])") ==
        "s.json:3:40: warning: `capacity` is 1000001 and should be between 0 and 1000000; it is left out");
  CHECK(only_one(R"("screens": [{"name": "s", "inset": -1e300}])") ==
        "s.json:3:36: warning: `inset` is -1e+300 and should be between 0 and 20; it is left out");
}

TEST_CASE("a picture is turned by quarters alone, and who writes anything else learns what is shown") {
  for (const std::string written : {"45", "-90", "360", "90.5", "1e+300"})
    CHECK(only_one(R"("screens": [{"name": "s", "rotation": )" + written + "}]") ==
          "s.json:3:39: warning: `rotation` is " + written + "; write 0, 90, 180 or 270; until then the picture is not turned");
  for (const int rotation : {0, 90, 180, 270}) {
    const auto reading =
        read::read_schedule({{"s.json", R"({"event": {"title": "x"}, "sessions": [], "screens": [{"name": "s", "rotation": )" +
                                            std::to_string(rotation) + "}]}"}},
                            utc);
    CHECK(reading.problems.empty());
    CHECK(reading.schedule->screens.at(0).rotation == rotation);
  }
}

TEST_CASE("of two entries with one id the second is told where the first stands, and what to do") {
  for (const std::string kind : {"room", "track", "speaker"})
    CHECK(only_one("\"" + kind + "s\": [{\"id\": \"a\"},\n{\"id\": \"b\"}, {\"id\": \"a\"}]") ==
          "s.json:4:14: error: there is another " + kind + " with the id \"a\" (line 3); this one is left out, give it another id");
}

TEST_CASE("a session outside the event's days is told with its day, a night as the day before") {
  const auto on = [](const std::string& start) {
    return told({{"s.json",
                  R"({"event": {"title": "x", "days": ["2024-06-12"]}, "sessions": [{"title": "Party", "start": ")" + start + R"("}]})"}});
  };
  const std::string rest = ", which is not among the event's `days`; correct its start, or add the day";
  CHECK(on("2024-06-13 09:30") == std::vector<std::string>{"s.json:1:64: warning: \"Party\" is on 2024-06-13" + rest});
  CHECK(on("2024-06-14 02:00") == std::vector<std::string>{"s.json:1:64: warning: \"Party\" is on 2024-06-13" + rest});
  CHECK(on("2024-06-13 02:00").empty());
}

TEST_CASE("who writes a field or an entry that is none is told of which entry, in proper words") {
  CHECK(told({{"s.json", R"({"event": {"title": "x", "hall": 1}, "sessions": []})"}}) ==
        std::vector<std::string>{"s.json:1:26: warning: `hall` is not a field of this event"});
  CHECK(only_one(R"("announcements": ["Welcome"])") ==
        "s.json:3:19: error: each announcement is an object in braces { }, but this is a text; it is left out");
}

TEST_CASE("a file beside the schedule that is not read, or not whole, says so") {
  const std::string main = R"({"event": {"title": "x"}, "sessions": []})";
  CHECK(told({{"schedule.json", main}, {"theme.json", "[]"}}) ==
        std::vector<std::string>{"theme.json:1:1: error: a theme is an object in braces { }; it is left out"});
  CHECK(told({{"schedule.json", main}, {"speakers.json", "[]"}}) ==
        std::vector<std::string>{
            "speakers.json:1:1: warning: the speakers of foyer's own schedule stand in schedule.json itself; this file is "
            "not read, move its list there"});
  CHECK(told({{"schedule.json", main}, {"news.json", ""}}) ==
        std::vector<std::string>{"news.json:1:1: error: this file is empty; save or copy it again"});
}
