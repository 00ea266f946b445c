// What staff write in a hurry, and what it is taken for.
#include "slips.h"

#include <string>
#include <vector>

using namespace foyer;
using test::reading_of;
using test::with_fields;

TEST_CASE("a language is the same in any letters, and stands once in a text") {
  const auto reading =
      reading_of(R"({"event": {"title": {"EN": "Open day", "en": "Another", "zh-hant": "開放日"}, "languages": ["EN", "ZH-hk"]},
    "screens": [{"name": "door", "languages": "zh_tw"}],
    "sessions": [{"title": "Welcome", "start": "2024-06-13 09:30", "language": "DE-at"}]})");
  using Versions = std::vector<std::pair<std::string, std::string>>;
  CHECK(reading.schedule->event.title.versions == Versions{{"en", "Open day"}, {"zh-Hant", "開放日"}});
  CHECK(reading.schedule->event.languages == std::vector<std::string>{"en", "zh-HK"});
  CHECK(reading.schedule->screens.at(0).languages == std::vector<std::string>{"zh-TW"});
  CHECK(reading.schedule->sessions.at(0).language == "de-AT");
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems.front().what.find("stands here already") != std::string::npos);
}

TEST_CASE("a status is known in any case of letters and in either spelling, without a warning") {
  using model::Status;
  const std::vector<std::pair<const char*, Status>> table{{"canceled", Status::cancelled},    {"Cancelled", Status::cancelled},
                                                          {"CANCELLED", Status::cancelled},   {"Canceled", Status::cancelled},
                                                          {" cancelled ", Status::cancelled}, {"Moved", Status::moved},
                                                          {"DELAYED", Status::delayed},       {"Planned", Status::planned}};
  for (const auto& [written, meant] : table) {
    INFO(written);
    const auto reading = with_fields("\"was\": {\"room\": \"Attic\"}, \"delay\": 5, \"status\": \"" + std::string(written) + "\"");
    CHECK(reading.problems.empty());
    CHECK(reading.schedule->sessions.at(0).status == meant);
  }
}

TEST_CASE("a status that is nearly one is taken as that, with a warning; one that is like none is an error that names all") {
  const auto near = with_fields(R"("status": "cancled")");
  CHECK(near.schedule->sessions.at(0).status == model::Status::cancelled);
  CHECK(near.problems.at(0).severity == Severity::warning);
  const auto unknown = with_fields(R"("status": "postponed")");
  CHECK(unknown.whole());
  CHECK(unknown.schedule->sessions.at(0).status == model::Status::planned);
  REQUIRE(unknown.problems.size() == 1);
  CHECK(to_string(unknown.problems[0]) ==
        "schedule.json:1:107: error: `status` \"postponed\" is not known; write one of planned, cancelled, moved, delayed; until then it "
        "counts as \"planned\"");
}

TEST_CASE("a session that says `cancelled` instead of its status is cancelled, with the plain form in a warning") {
  for (const char* key : {"cancelled", "canceled"})
    for (const char* other : {"", R"("status": "planned", )", R"("status": "moved", )"}) {
      INFO(other << key);
      const auto reading = with_fields(std::string(other) + "\"" + key + "\": true");
      CHECK(with_fields("\"" + std::string(key) + "\": \"Yes\"").schedule->sessions.at(0).status == model::Status::cancelled);
      REQUIRE(reading.problems.size() == 1);
      CHECK(reading.problems[0].severity == Severity::warning);
      CHECK(reading.problems[0].what.find("write \"status\": \"cancelled\"") != std::string::npos);
      CHECK(reading.schedule->sessions.at(0).status == model::Status::cancelled);
    }
}

TEST_CASE("a key that differs from a known one in the case of letters alone is taken as it, in every object") {
  const auto reading = reading_of(R"({"Event": {"Title": "Open day", "Theme": {"Mode": "light", "Colors": {"Accent": "#123"}}},
    "Sessions": [{"TITLE": "Welcome", "Start": "2024-06-13 09:30", "Was": {"Room": "Attic"}, "Full": "yes"}],
    "Screens": [{"Name": "lobby", "Low_Vision": 1, "slides": [{"Kind": "agenda"}], "Hours": {"On": "08:00", "OFF": "20:00"}}]})");
  const auto& schedule = *reading.schedule;
  CHECK(model::in_language(schedule.event.title, "en") == "Open day");
  CHECK(schedule.theme.mode == model::Mode::light);
  CHECK(schedule.theme.colors.size() == 1);
  CHECK(schedule.sessions.at(0).was.room);
  CHECK(schedule.sessions.at(0).full);
  CHECK(schedule.screens.at(0).low_vision);
  CHECK(schedule.screens.at(0).hours);
  CHECK(reading.problems.size() == 21);
  for (const auto& problem : reading.problems) CHECK(problem.severity == Severity::warning);
}

TEST_CASE("of two keys that differ in the case of letters alone the one in small letters holds") {
  const auto reading = with_fields(R"("Room": "Attic", "room": "Hall")");
  CHECK(reading.schedule->rooms.at(*reading.schedule->sessions.at(0).room).id == "Hall");
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].what.find("did you mean \"room\"") != std::string::npos);
}

TEST_CASE("a `cancelled` that is not true cancels nothing") {
  for (const char* value : {"false", "0", R"("no")"}) {
    INFO(value);
    const auto reading = with_fields(std::string("\"cancelled\": ") + value);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].what.find("is not a field of a session") != std::string::npos);
    CHECK(reading.schedule->sessions.at(0).status == model::Status::planned);
  }
}

TEST_CASE("a title that says what has become of its session is taken at its word, without the word") {
  struct Row {
    const char *written, *title;
    model::Status status;
  };
  const auto with_title = [](const std::string& title, const std::string& more = "") {
    return reading_of("{\"event\": {\"title\": \"x\"}, \"sessions\": [\n{\"title\": \"" + title + "\", \"start\": \"2024-06-13 09:30\"" +
                      more + "}]}");
  };
  for (const auto& [written, title, status] :
       std::vector<Row>{{"CANCELLED: Opening ceremony", "Opening ceremony", model::Status::cancelled},
                        {"Opening ceremony (canceled)", "Opening ceremony", model::Status::cancelled},
                        {"MOVED: Opening ceremony", "Opening ceremony", model::Status::moved},
                        {"Cancelled flights: a history", "Cancelled flights: a history", model::Status::planned}}) {
    INFO(written);
    const auto reading = with_title(written);
    CHECK(model::in_language(reading.schedule->sessions.at(0).title, "en") == title);
    CHECK(reading.schedule->sessions.at(0).status == status);
    if (status == model::Status::cancelled) {
      REQUIRE(reading.problems.size() == 1);
      CHECK(to_string(reading.problems[0]) ==
            "schedule.json:2:11: warning: this session is taken as cancelled, as its title says; write "
            "\"status\": \"cancelled\" instead, and leave the title as it was");
    }
  }
  CHECK(with_title("CANCELLED: Opening", R"(, "status": "cancelled")").problems.empty());
}

TEST_CASE("of two sessions with one id both are kept, the first with its id", "[F29]") {
  const auto reading = reading_of(R"({"event": {"title": "x"}, "sessions": [
 {"id": "a", "title": "Welcome", "start": "2024-06-13 09:30"},
 {"id": "a", "title": "Closing", "start": "2024-06-13 17:00"},
 {"id": "a", "title": "Closing", "start": "2024-06-13 17:00"},
 {"id": "closing-1700-2", "title": "Tour", "start": "2024-06-13 18:00"}]})");
  std::vector<std::string> ids;
  for (const auto& session : reading.schedule->sessions) ids.push_back(session.id);
  CHECK(ids == std::vector<std::string>{"a", "closing-1700", "closing-1700-3", "closing-1700-2"});
  REQUIRE(reading.problems.size() == 2);
  CHECK(
      to_string(reading.problems[0]) ==
      "schedule.json:3:9: warning: the id \"a\" stands already in line 2; this session goes by \"closing-1700\", give it an id of its own");
}

TEST_CASE("a language that is no tag is told the one that is meant") {
  const auto reading =
      reading_of(R"({"event": {"title": {"english": "Open day", "chinese": "开放日", "pt-BR": "x"}, "languages": ["cn", "nds"]},
 "sessions": [], "screens": [{"name": "s", "languages": ["Chinese", "zh-Hans"]}]})");
  std::string told;
  for (const auto& problem : reading.problems) told += to_string(problem) + "\n";
  CHECK(told ==
        "schedule.json:1:22: warning: `english` is not the tag of a language; write \"en\"\n"
        "schedule.json:1:45: warning: `chinese` is not the tag of a language; write \"zh\"\n"
        "schedule.json:1:92: warning: `cn` is not the tag of a language; write \"zh-Hans\"\n"
        "schedule.json:2:58: warning: `Chinese` is not the tag of a language; write \"zh\"\n");
}

TEST_CASE("a screen whose name is another's in other letters is left out as its twin would be, and both are named") {
  const auto reading = reading_of(R"({"event": {"title": "x"}, "sessions": [], "screens": [{"name": "Lobby"},
 {"name": "lobby"}]})");
  REQUIRE(reading.problems.size() == 1);
  CHECK(to_string(reading.problems[0]) ==
        "schedule.json:2:2: error: there is another screen named \"Lobby\", and names match in any case of letters; this one is left out");
}

TEST_CASE("a message that quotes control characters is one line") {
  const auto reading = with_fields(R"("status": "a\nb\t\u0007\u007F\u00E9")");
  REQUIRE(reading.problems.size() == 1);
  CHECK(to_string(reading.problems[0]).find(R"(`status` "a\nb\t\x07\x7Fé" is not known)") != std::string::npos);
}

TEST_CASE("a picture's path with backslashes is told the slash") {
  const auto reading = reading_of(R"({"event": {"title": "x", "logo": "pictures\\opening.png"}, "sessions": []})");
  REQUIRE(reading.problems.size() == 1);
  CHECK(to_string(reading.problems[0]) ==
        "schedule.json:1:34: warning: the picture \"pictures\\opening.png\" cannot be found: write / instead of "
        "\\, like pictures/hall.png");
}

TEST_CASE("hours that cannot be read say that the screen is always lit") {
  for (const char* hours : {R"({"on": "08:00"})", R"({"off": "20:00"})", R"({"on": "0800", "off": "20:00"})",
                            R"({"on": "8am", "off": "6pm"})", R"({"from": "08:00", "until": "20:00"})"}) {
    INFO(hours);
    const auto reading =
        reading_of(R"({"event": {"title": "x"}, "sessions": [], "screens": [{"name": "s", "hours": )" + std::string(hours) + "}]}");
    CHECK_FALSE(reading.schedule->screens.at(0).hours.has_value());
    REQUIRE_FALSE(reading.problems.empty());
    CHECK(to_string(reading.problems[0]) ==
          "schedule.json:1:78: warning: these hours lack `on` or `off` as a time of day; write both, like "
          "{\"on\": \"08:00\", \"off\": \"20:00\"}; until then this screen is always lit");
  }
}

TEST_CASE("a screen's rooms are known by id and by any of their names, in any case of letters, and each counts once") {
  for (const char* written : {"main-hall", "Main Hall", "MAIN HALL", "Main-Hall", "saal", "Saal", "主厅"}) {
    INFO(written);
    const auto reading =
        reading_of(R"({"event": {"title": "x"}, "rooms": [{"id": "main-hall", "name": {"en": "Main Hall", "de": "Saal", "zh": "主厅"}}],
      "sessions": [{"title": "A", "start": "2024-06-13 09:00", "duration": 10, "room": "Attic"}],
      "screens": [{"name": "s", "rooms": [")" +
                   std::string(written) + R"(", "Main Hall", "attic"]}]})");
    CHECK(reading.problems.empty());
    CHECK(reading.schedule->screens.at(0).rooms == std::vector<std::string>{"main-hall", "Attic"});
  }
}

TEST_CASE("a room that is called exactly so is meant before one that differs in case") {
  const auto reading =
      reading_of(R"({"event": {"title": "x"}, "rooms": [{"id": "1", "name": "HALL"}, {"id": "2", "name": "Hall"}, {"id": "hall"}],
    "sessions": [], "screens": [{"name": "s", "rooms": ["Hall"]}, {"name": "t", "rooms": ["hall"]}, {"name": "u", "rooms": ["hALL"]}]})");
  CHECK(reading.problems.empty());
  CHECK(reading.schedule->screens.at(0).rooms == std::vector<std::string>{"2"});
  CHECK(reading.schedule->screens.at(1).rooms == std::vector<std::string>{"hall"});
  CHECK(reading.schedule->screens.at(2).rooms == std::vector<std::string>{"hall"});
}

TEST_CASE("a screen's room that does not exist is the nearest, else it is left out, and a screen that has none left shows all") {
  struct Row {
    const char *written, *told, *rooms;
  };
  for (const auto& [written, told, rooms] : std::vector<Row>{
           {"\"main hal\"",
            "3:41: warning: the screen \"s\" shows a room \"main hal\" that does not exist; did you mean \"Main Hall\"? it "
            "shows that one until this is mended",
            "main-hall "},
           {"\"Attic\"",
            "3:41: warning: the screen \"s\" shows a room \"Attic\" that does not exist; it shows all rooms until this is mended; "
            "the rooms are Main Hall, Room 3A",
            ""},
           {"\"Main Hall\", \"Attic\"",
            "3:54: warning: the screen \"s\" shows a room \"Attic\" that does not exist; it is left out; the rooms "
            "are Main Hall, Room 3A",
            "main-hall "},
           {"\"Room 3B\"",
            "3:41: warning: the screen \"s\" shows a room \"Room 3B\" that does not exist; it shows all rooms until this is "
            "mended; the rooms are Main Hall, Room 3A",
            ""}}) {
    INFO(written);
    const auto reading = reading_of(R"({"event": {"title": "x"}, "sessions": [],
 "rooms": [{"id": "main-hall", "name": "Main Hall"}, {"id": "3a", "name": "Room 3A"}],
 "screens": [{"name": "s",    "rooms": [)" +
                                    std::string(written) + "]}]}");
    REQUIRE(reading.problems.size() == 1);
    CHECK(to_string(reading.problems[0]) == "schedule.json:" + std::string(told));
    std::string shown;
    for (const auto& room : reading.schedule->screens.at(0).rooms) shown += room + " ";
    CHECK(shown == rooms);
  }
}

TEST_CASE("one session without a list is a list of one, and a display that lost all to a slip keeps what it had") {
  const auto one = reading_of(R"({"event": {"title": "x"}, "sessions": {"title": "Welcome", "start": "2024-06-13 09:30"}})");
  CHECK(one.schedule->sessions.size() == 1);
  CHECK(one.whole());
  REQUIRE(one.problems.size() == 1);
  CHECK(one.problems[0].what == "`sessions` is a list; this is taken as the only one in it, write [ ] around it");
  for (const char* sessions : {R"({"welcome": "2024-06-13 09:30"})", "5", R"("none")"}) {
    INFO(sessions);
    CHECK_FALSE(reading_of(std::string(R"({"event": {"title": "x"}, "sessions": )") + sessions + "}").whole());
  }
}

TEST_CASE("a theme's colours and fonts of another kind are warned about") {
  const auto reading = reading_of(R"({"event": {"title": "x"}, "sessions": [], "theme": {"colors": "#123456", "fonts": ["Inter"]}})");
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].what.find(R"(should be an object like {"accent": "#5fe3a1"}, not a text)") != std::string::npos);
  CHECK(reading.problems[1].what.find(R"(should be an object like {"text": "Inter"}, not a list)") != std::string::npos);
}

TEST_CASE("a change that does not say from what is warned about") {
  for (const auto& [fields, warning] :
       std::vector<std::pair<const char*, const char*>>{{R"("was": {})", "`was` says nothing"},
                                                        {R"("status": "moved", "was": {})", "`was` says nothing"},
                                                        {R"("status": "moved")", "this session is moved, and nothing says from where"},
                                                        {R"("status": "delayed")", "this session is delayed, and nothing says by how much"},
                                                        {R"("status": "delayed", "delay": 0)", "nothing says by how much"}}) {
    INFO(fields);
    const auto reading = with_fields(fields);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].severity == Severity::warning);
    CHECK(reading.problems[0].what.find(warning) != std::string::npos);
  }
  for (const char* fields : {R"("status": "moved", "was": {"room": "Attic"})", R"("status": "delayed", "delay": 5)",
                             R"("status": "delayed", "was": {"start": "2024-06-13 09:00"})"})
    CHECK(with_fields(fields).problems.empty());
}
