#include "read/json.h"

#include "base/limits.h"
#include "read/schedule.h"
#include "support/catch.h"

using namespace foyer;
using read::Node;
using read::parse_json;

namespace {

Node good(const std::string& text) {
  const auto parsed = parse_json("x.json", text);
  REQUIRE(parsed.root.has_value());
  REQUIRE(parsed.problems.empty());
  return *parsed.root;
}

// "line:column message"
std::string fault(const std::string& text) {
  const auto parsed = parse_json("x.json", text);
  REQUIRE_FALSE(parsed.root.has_value());
  REQUIRE(parsed.problems.size() == 1);
  return std::to_string(parsed.problems[0].line) + ":" + std::to_string(parsed.problems[0].column) + " " + parsed.problems[0].what;
}

bool starts(const std::string& text, const std::string& start) {
  INFO(text);
  return text.rfind(start, 0) == 0;
}

}  // namespace

TEST_CASE("every value knows where it begins") {
  const auto root = good("{\n  \"a\": [1, -2.5e1,\n\"xé\", true], \"b\": {\"c\": null}\n}");
  CHECK(root.position == read::Position{1, 1});
  const auto& list = *root.find("a");
  CHECK(list.position == read::Position{2, 8});
  CHECK(list.items[0].position == read::Position{2, 9});
  CHECK(list.items[1].position == read::Position{2, 12});
  CHECK(list.items[1].number == -25);
  CHECK(list.items[2].position == read::Position{3, 1});
  CHECK(list.items[3].position == read::Position{3, 7});
  CHECK(root.members[1].key_position == read::Position{3, 14});
  CHECK(root.find("b")->find("c")->position == read::Position{3, 25});
}

TEST_CASE("columns count characters, and carriage returns do not disturb") {
  const auto root = good("{\r\n \"é\u4e2d\": 1}");
  CHECK(root.members[0].value.position == read::Position{2, 8});
}

TEST_CASE("a byte order mark is no content", "[F22]") { CHECK(good("\xEF\xBB\xBF{}").position == read::Position{1, 1}); }

TEST_CASE("a key that stands twice is warned about, and the last one holds", "[F24]") {
  const auto parsed = parse_json("x.json", "{\"a\": 1,\n \"a\": 2}");
  REQUIRE(parsed.root.has_value());
  REQUIRE(parsed.problems.size() == 1);
  CHECK(to_string(parsed.problems[0]) ==
        "x.json:2:2: warning: `a` stands here a second time (first in line 1); this one holds, take one of them out");
  CHECK(parsed.root->find("a")->number == 2);
}

TEST_CASE("mistakes that people make are told in their words, where they stand", "[F21]") {
  CHECK(starts(fault("{\n \"a\": 1,\n}"), "2:8 this comma has nothing after it"));
  CHECK(starts(fault("[1, 2,]"), "1:6 this comma has nothing after it"));
  CHECK(starts(fault("{\n \"a\": 1\n \"b\": 2}"), "3:2 a comma is missing before this"));
  CHECK(starts(fault("[\n {}\n {}\n]"), "3:2 a comma is missing before this"));
  CHECK(starts(fault("{\n \"a\": [1\n"), "3:1 the file ends too early: the `[` of line 2 is not closed"));
  CHECK(starts(fault("{ \u201Ca\u201D: 1}"), "1:3 these are curly quotation marks"));
  CHECK(starts(fault("{ 'a': 1}"), "1:3 texts stand in double quotation marks"));
  CHECK(starts(fault("{ // note\n}"), "1:3 JSON has no comments"));
  CHECK(starts(fault("{\"a\": True}"), "1:7 `True` is not known"));
  CHECK(starts(fault("{\"a\": NaN}"), "1:7 `NaN` is not a number"));
  CHECK(starts(fault("{a: 1}"), "1:2 `a` needs quotation marks"));
  CHECK(starts(fault("{} {}"), "1:4 the schedule has ended before this"));
  CHECK(starts(fault("{\"a\": \"x\ty\"}"), "1:9 there is a control character"));
  CHECK(starts(fault("{\"a\": \"x\n\"}"), "1:7 this text has no closing quotation mark"));
  CHECK(starts(fault("{\"a\": \"C:\\pictures\"}"), "1:11 this backslash does not begin a known sign"));
  CHECK(starts(fault("{\"a\": 1e999}"), "1:7 this number is too large"));
  CHECK(starts(fault("{\"a\": [1}"), "1:9 this `}` does not fit the `[` of line 1, which needs a `]` first"));
  CHECK(starts(fault("[\n{]"), "2:2 this `]` does not fit the `{` of line 2, which needs a `}` first"));
  CHECK(starts(fault("{\"a\": 1; \"b\": 2}"), "1:8 this is a semicolon; write a comma in its place"));
  CHECK(starts(fault("{\"a\": \"x\";\n \"b\": 2}"), "1:10 this is a semicolon; write a comma in its place"));
  CHECK(starts(fault("[\n {};\n {}\n]"), "2:4 this is a semicolon; write a comma in its place"));
  CHECK(starts(fault("{\n \"a\"; 1}"), "2:5 this is a semicolon; write a colon in its place"));
  CHECK(starts(fault("{\"a\": 1, ; \"b\": 2}"), "1:10 this semicolon does not belong here; take it out"));
  CHECK(starts(fault("{\"a\": ; 1}"), "1:7 this semicolon does not belong here; take it out"));
  CHECK(starts(fault("{\"a\": 1};"), "1:9 the schedule has ended before this"));
  CHECK(starts(fault(""), "1:1 this file is empty"));
  CHECK(starts(fault(" \n\t"), "1:1 this file is empty"));
}

TEST_CASE("a text says what its escapes stand for, and keeps its place and those behind it") {
  struct Sample {
    std::string written, meant;
  };
  for (const auto& [written, meant] : std::vector<Sample>{{R"()", ""},
                                                          {R"(plain é 中)", "plain é 中"},
                                                          {R"(\"\\\/\b\f\n\r\t)", "\"\\/\b\f\n\r\t"},
                                                          {R"(\\)", "\\"},
                                                          {R"(a\u0041\u00e9\u00E9\u4e2d)", "aAéé中"},
                                                          {R"(\ud83d\ude00\uD83D\uDE00)", "😀😀"},
                                                          {R"(\u0000)", std::string(1, '\0')},
                                                          {"\x7F", "\x7F"}}) {
    INFO(written);
    const auto root = good("[\"" + written + "\",\n {\"" + written + "\": 1, \"" + written + "2\": 2}]");
    CHECK(root.items[0].string == meant);
    CHECK(root.items[1].position == read::Position{2, 2});
    CHECK(root.items[1].members[0].key == meant);
    CHECK(root.items[1].members[0].value.number == 1);
    CHECK(root.items[1].members[1].key == meant + "2");
  }
}

TEST_CASE("an escape that is none is a problem, wherever in the text it stands") {
  for (const std::string text : {R"(\x)", R"(\u12)", R"(\u12g4)", R"(\u+123)", R"(\ud83d)", R"(\ud83dx)", R"(\ud83d\n)", R"(\ud83d\ud83d)",
                                 R"(\ude00)", "\\", "\x01"}) {
    INFO(text);
    CHECK(starts(fault("[\"good\", \"" + text + "\", \"good\"]"), "1:"));
    CHECK(starts(fault("[\"good\", \"before " + text), "1:"));
  }
}

TEST_CASE("other encodings are named", "[F23]") {
  CHECK(starts(fault(std::string("\xFF\xFE{\0}\0", 6)), "1:1 this file is UTF-16"));
  CHECK(starts(fault(std::string("{\0}\0", 4)), "1:1 this file is UTF-16"));
  CHECK(starts(fault("{\n\"a\": \"M\xFCller\"}"), "2:8 this character is not UTF-8"));
}

TEST_CASE("a file of another kind is named, with what to do") {
  CHECK(starts(fault(std::string("PK\x03\x04\x14\0\x06\0\xFF\xFE", 10)), "1:1 this is a ZIP archive or an Office document"));
  CHECK(starts(fault("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "1:1 this is an Office document"));
  CHECK(starts(fault("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"), "1:1 this is a PDF document"));
  CHECK(starts(fault("{\\rtf1\\ansi {\\b Welcome}}"), "1:1 this is a document of a word processor (RTF)"));
  CHECK(starts(fault("<!DOCTYPE html>\n<html>"), "1:1 this is a web page (HTML)"));
  CHECK(starts(fault("\xEF\xBB\xBF\n  <!doctype HTML>"), "2:3 this is a web page (HTML)"));
  CHECK(starts(fault("<HTML lang=\"en\">"), "1:1 this is a web page (HTML)"));
  CHECK(starts(fault("<?xml version=\"1.0\"?>\n<schedule/>"), "1:1 this is XML"));
}

TEST_CASE("a table with commas, semicolons or tabs is named as that, and nothing else is taken for one") {
  for (const char* table :
       {"title,start,room\nWelcome,2024-06-13 09:30,Hall", "Titel;Beginn;Raum\r\nEmpfang;09:30;Saal", "title\tstart\troom\nA",
        "\"title\",\"start\"\n", "Empfang im Gr\xFCnen;09:30", "Welcome,2024-06-13 09:30,Hall"}) {
    INFO(table);
    CHECK(starts(fault(table), "1:1 this is a table (CSV)"));
  }
  for (const char* json : {"{\"a\": 1, \"b\"}", "{\n a, b\n}", "[1, 2,]", "\"title\": \"Open day\",\n\"a\": 1", "// a, b\n{}", "# a, b\n{}",
                           "'title': 1, 2", "title: Open day, sessions", "x\n1, 2"}) {
    INFO(json);
    CHECK(fault(json).find("table") == std::string::npos);
  }
}

TEST_CASE("limits hold before any harm is done", "[F25][F26]") {
  CHECK(starts(fault(std::string(1'000'000, '[')), "1:65 this is nested too deep"));
  CHECK(fault(std::string(limits::file_bytes + 1, ' ')).find("larger than 32 MB") != std::string::npos);
  std::string keys = "{", values = "[0";
  for (std::size_t index = 0; index <= limits::keys; ++index) keys += (index > 0 ? ",\"" : "\"") + std::to_string(index) + "\":0";
  for (std::size_t index = 0; index < limits::values; ++index) values += ",0";
  CHECK(fault(keys + "}").find("more than 1000 keys") != std::string::npos);
  CHECK(fault(values + "]").find("more than 1000000 values") != std::string::npos);
}

TEST_CASE("a text cut off anywhere is a problem with a place, never a crash", "[F21]") {
  const std::string text =
      "{\"event\": {\"title\": \"Open d\u00E9y\"}, \"sessions\": [{\"title\": \"A\\n\", \"start\": \"2024-06-13 09:30\", \"delay\": "
      "-1.5e2, \"full\": true}]}";
  for (std::size_t length = 0; length < text.size(); ++length) {
    const auto parsed = parse_json("x.json", text.substr(0, length));
    REQUIRE_FALSE(parsed.root.has_value());
    REQUIRE(parsed.problems.size() == 1);
    REQUIRE(parsed.problems[0].line == 1);
    REQUIRE(parsed.problems[0].column >= 1);
  }
}

TEST_CASE("a text that is not closed is told as that where bare words follow it, and as a comma or a colon where a text does", "[F21]") {
  const std::string or_quotation =
      " is missing before this, or the closing quotation mark of the text before it; quotation marks inside a text have a backslash before "
      "them: \\\"";
  CHECK(fault("{\"a\": \"x, \"b\": 1}") == "1:12 a comma" + or_quotation);
  CHECK(fault("{\"a: \"x\"}") == "1:7 a colon" + or_quotation);
  CHECK(fault("{\"a\": [\"x, \"é\"]}") == "1:13 a comma" + or_quotation);
  CHECK(fault("{\"a\": \"x\" \"b\": 1}") == "1:11 a comma is missing before this");
  CHECK(fault("{\"a\" \"x\"}") == "1:6 a colon is missing before this");
  CHECK(fault("{\"a\" {}}") == "1:6 a colon is missing before this");
  for (const char* list : {"{\"a\": {\n {\"b\": 1}]}", "{\"a\": {\n [1]]}"})
    CHECK(fault(list) ==
          "2:2 the `{` of line 1 is to be followed by a name in quotation marks; where a list was meant write `[` in its place");
  CHECK(fault("{\"a\": \"The \"new\" web\"}") == "1:13 a comma" + or_quotation);
}

TEST_CASE("a file that is cut off behind any sign is told to end too early", "[F04][F21]") {
  for (const std::string cut : {"{\"a\":", "{\"a\": 1,", "{\"a\"", "{\"a\": {", "{\"a\": 1", "{\"a\": \"x\""}) {
    INFO(cut);
    CHECK(starts(fault(cut), "1:" + std::to_string(cut.size() + 1) + " the file ends too early: the `{` of line 1 is not closed"));
  }
  CHECK(starts(fault("{\"a\": [1,"), "1:10 the file ends too early: the `[` of line 1 is not closed; add `]`"));
  CHECK(fault("{\"a\": \"x") == "1:7 this text has no closing quotation mark");
}

TEST_CASE("what pasting, merging and other keyboards leave is named as what it is", "[F21]") {
  CHECK(starts(fault("{\n<<<<<<< HEAD\n\"a\": 1"), "2:1 this is the mark of a merge that nobody finished"));
  CHECK(starts(fault("{\n\"a\": 1\n=======\n\"a\": 2}"), "3:1 this is the mark of a merge"));
  for (const auto* space : {"\u00A0", "\u200B", "\u3000", "\uFEFF"})
    CHECK(starts(fault(std::string("{ ") + space + "\"a\": 1}"), "1:3 there is an invisible character here"));
  CHECK(fault("{\"a\"：1}") == "1:5 this is a full-width sign; write an ordinary : in its place");
  CHECK(fault("{\"a\": 1， \"b\": 2}") == "1:8 this is a full-width sign; write an ordinary , in its place");
  CHECK(fault("{\"a\": \"x\"，\"b\": 2}") == "1:10 this is a full-width sign; write an ordinary , in its place");
}

TEST_CASE("a date, a time and a number with its unit are told to need quotation marks, whole", "[F21]") {
  CHECK(fault("{\"start\": 2024-06-13 09:30, \"end\": 1}") == "1:11 `2024-06-13 09:30` needs quotation marks: \"2024-06-13 09:30\"");
  CHECK(fault("{\"start\": 2024-06-13 09:30\"}") == "1:11 `2024-06-13 09:30` needs quotation marks: \"2024-06-13 09:30\"");
  CHECK(fault("{\"start\": 9:30}") == "1:11 `9:30` needs quotation marks: \"9:30\"");
  CHECK(fault("{\"start\": 09:30\n}") == "1:11 `09:30` needs quotation marks: \"09:30\"");
  CHECK(fault("{\"duration\":45 min }") == "1:13 `45 min` needs quotation marks: \"45 min\"");
  CHECK(fault("{\"delay\": 10\n \"note\": 1}") == "2:2 a comma is missing before this");
  CHECK(fault("{\"delay\": 10\n note: 1}") == "2:2 a comma is missing before this");
  CHECK(fault("{\"delay\": ,}") == "1:11 a value is missing before this comma");
}
