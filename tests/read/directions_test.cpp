// The way to a room from a screen, as staff write it.
#include "read/schedule.h"
#include "support/catch.h"

#include <string>
#include <utility>
#include <vector>

using namespace foyer;

namespace {

// Two screens, and a room with these directions, which stand from column 15 of line 3.
read::Reading with_directions(const std::string& directions) {
  const std::string text =
      R"({"event": {"title": "x"}, "sessions": [], "screens": [{"name": "Lobby"}, {"name": "stairs"}],
"rooms": [{"name": "Hall"}, {"name": "Attic",
"directions": )" +
      directions + "}]}";
  auto reading = read::read_schedule({{"schedule.json", text}}, {"UTC", Seconds(0), {}});
  REQUIRE(reading.schedule.has_value());
  return reading;
}

}  // namespace

TEST_CASE("arrows of the keyboard in directions become arrows") {
  for (const auto& [written, meant] : std::vector<std::pair<const char*, const char*>>{{"->", "→"},
                                                                                       {"-->", "→"},
                                                                                       {"=>", "→"},
                                                                                       {"<-", "←"},
                                                                                       {"<--", "←"},
                                                                                       {"<=", "←"},
                                                                                       {"^", "↑"},
                                                                                       {"<->", "↔"},
                                                                                       {"-> then ^", "→ then ↑"},
                                                                                       {"3 - 4", "3 - 4"},
                                                                                       {"↗", "↗"}}) {
    INFO(written);
    const auto reading = with_directions(R"({"Lobby": ")" + std::string(written) + R"(", "stairs": {"en": ")" + written + "\"}}");
    CHECK(reading.problems.empty());
    const auto& directions = reading.schedule->rooms.at(1).directions;
    CHECK(model::in_language(directions.at(0).second, "en") == meant);
    CHECK(model::in_language(directions.at(1).second, "en") == meant);
  }
}

TEST_CASE("directions in an event without screens are warned about once, however many there are") {
  const auto reading = read::read_schedule({{"schedule.json", R"({"event": {"title": "x"}, "sessions": [],
"rooms": [{"name": "Hall", "directions": {"Lobby": "->", "Stairs": "<-"}}, {"name": "Attic", "directions": {"Lobby": "^"}}]})"}},
                                           {"UTC", Seconds(0), {}});
  REQUIRE(reading.problems.size() == 1);
  CHECK(to_string(reading.problems[0]) ==
        "schedule.json:2:43: warning: these directions, and all others, are for a screen that is named there; this event has no `screens`");
}

TEST_CASE("directions that no screen shows are warned about, and a screen's name counts in any case of letters") {
  const auto reading = with_directions(R"({"lobby": "↑", "roof": "↑"})");
  CHECK(reading.schedule->rooms.at(1).directions.at(0).first == "Lobby");
  REQUIRE(reading.problems.size() == 1);
  CHECK(to_string(reading.problems[0]) ==
        "schedule.json:3:30: warning: these directions are for a screen named \"roof\", and there is none; the screens are Lobby, stairs");
  const auto plain = with_directions("\"->\"");
  REQUIRE(plain.problems.size() == 1);
  CHECK(plain.problems[0].what == R"(`directions` of this room should be an object like {"lobby": "→"}, not a text; it is left out)");
}
