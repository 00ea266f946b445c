#include "read/icalendar_lines.h"
#include "icalendar_sample.h"
#include "support/catch.h"

#include <algorithm>

using namespace foyer;
using namespace foyer::read;

namespace {

Rows texts(const std::string& bytes) {
  Rows all;
  for (const auto& line : content_lines(bytes)) all.push_back(std::to_string(line.number) + " " + line.text);
  return all;
}

}  // namespace

TEST_CASE("a line ends in CR LF, LF, a bare CR or CR CR LF, and folded ones are one") {
  for (const char* end : {"\r\n", "\n", "\r", "\r\r\n"}) {
    INFO(std::string(end).size());
    std::string bytes = "\xEF\xBB\xBFSUMMARY:One~ two~\t three~~LOCATION:Hall~";
    for (auto at = bytes.find('~'); at != bytes.npos; at = bytes.find('~')) bytes.replace(at, 1, end);
    CHECK(texts(bytes) == Rows{"1 SUMMARY:Onetwo three", "5 LOCATION:Hall"});
  }
}

TEST_CASE("a fold that cuts a character is undone before the bytes become characters") {
  CHECK(texts("SUMMARY:Th\xC3\r\n \xA9\xC3\xA2tre\r\n") == Rows{"1 SUMMARY:Théâtre"});
  CHECK(texts("SUMMARY:caf\xE9 cr\xC3\r\nLOCATION:a\0b\r\n") == Rows{"1 SUMMARY:caf\uFFFD cr\uFFFD", "2 LOCATION:a"});
  CHECK(texts(std::string("SUMMARY:a\0b\n", 12)) == Rows{"1 SUMMARY:a b"});
}

TEST_CASE("a line that begins no property belongs to the text before it") {
  CHECK(texts("DESCRIPTION:Come\r\nand see: it\r\n10:30 doors\r\nNote:\r\nSUMMARY:Talk\r\n") ==
        Rows{"1 DESCRIPTION:Come\\nand see: it\\n10:30 doors\\nNote:", "5 SUMMARY:Talk"});
  CHECK(texts("stray\r\n folded stray\r\nBEGIN:VEVENT\r\nstray\r\nEND:VEVENT\r\nstray") == Rows{"3 BEGIN:VEVENT", "5 END:VEVENT"});
}

TEST_CASE("a line without end is cut, not kept") {
  const auto lines = content_lines("DESCRIPTION:" + std::string(3'000'000, 'a') + "\r\n " + std::string(3'000'000, 'b'));
  REQUIRE(lines.size() == 1);
  CHECK(lines.front().text.size() == 100'000);
}

TEST_CASE("a property has a name and a value") {
  CHECK(property_name("DTSTART;TZID=Europe/Berlin:20240613T094200") == "DTSTART");
  CHECK(property_name("begin:vcalendar") == "begin");
  CHECK(property_name("10:30") == "");
  CHECK(property_name(":") == "");
  CHECK(property_name("") == "");
  CHECK(property_value("DTSTART;TZID=Europe/Berlin:20240613T094200") == "20240613T094200");
  CHECK(property_value("SUMMARY;ALTREP=\"http://a:80/;b\":x:y") == "x:y");
  CHECK(property_value("SUMMARY;ALTREP=\"http://a:80") == "");
}
