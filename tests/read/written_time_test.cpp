#include "read/written_time.h"

#include "support/catch.h"
#include "zone/text.h"

using namespace foyer;
using namespace foyer::read;

namespace {

std::string clock(Seconds time) {
  const auto minutes = time.count() / 60;
  return std::to_string(minutes / 60) + ":" + (minutes % 60 < 10 ? "0" : "") + std::to_string(minutes % 60);
}

// The parts that a text tells, or its fault.
std::string told(const std::string& text) {
  const zone::Zone utc = zone::find_zone("UTC").value();
  const auto written = written_time(text);
  std::string all = written.fault;
  if (written.instant) all += "instant " + zone::to_iso(*written.instant, utc).substr(0, 19) + " ";
  if (written.day) all += zone::to_iso(Instant(written.day->time_since_epoch()), utc).substr(0, 10) + " ";
  if (written.time) all += clock(*written.time);
  if (written.until) all += "-" + clock(*written.until);
  return all;
}

}  // namespace

TEST_CASE("days and times are read as people write them") {
  const auto [text, parts] = GENERATE(table<const char*, const char*>({
      {"2024-06-13", "2024-06-13 "},
      {"2024/6/13", "2024-06-13 "},
      {"20240613", "2024-06-13 "},
      {"13.06.2024", "2024-06-13 "},
      {"3.4.2024", "2024-04-03 "},
      {"25/04/2024", "2024-04-25 "},
      {"04/25/2024", "2024-04-25 "},
      {"05/05/2024", "2024-05-05 "},
      {"2024-06-13 9:30", "2024-06-13 9:30"},
      {"2024-06-13T09:30:00.000", "2024-06-13 9:30"},
      {"13.06.2024 09.30", "2024-06-13 9:30"},
      {"04/25/2024, 8:30 PM", "2024-04-25 20:30"},
      {"2024-06-13 9:30 - 10:15", "2024-06-13 9:30-10:15"},
      {"2024-06-13T09:30:00+02:00", "instant 2024-06-13T07:30:00 2024-06-13 9:30"},
      {"2024-06-13T09:30Z", "instant 2024-06-13T09:30:00 2024-06-13 9:30"},
      {"1718263800", "instant 2024-06-13T07:30:00 "},
      {"1718263800000", "instant 2024-06-13T07:30:00 "},
      {"Thu Jun 13 2024 09:30:00 GMT+0200 (Central European Summer Time)", "instant 2024-06-13T07:30:00 2024-06-13 9:30"},
      {"Fri Mar 10 2023 12:00:00 GMT+0900 (日本標準時)", "instant 2023-03-10T03:00:00 2023-03-10 12:00"},
      {"Fri Mar 10 2023 12:00:00 GMT-0330", "instant 2023-03-10T15:30:00 2023-03-10 12:00"},
      {"Sat Dec 30 1899 01:15:00 GMT+0900 (JST)", "1:15"},
      {"09:30", "9:30"},
      {"9:30:00", "9:30"},
      {"9.30", "9:30"},
      {"14h30", "14:30"},
      {"8:30am", "8:30"},
      {"8:30 p.m.", "20:30"},
      {"12am", "0:00"},
      {"12:15 PM", "12:15"},
      {"9 Uhr", "9:00"},
      {"24:00", "24:00"},
      {" 09:30\n", "9:30"},
      {"9:00–10:30", "9:00-10:30"},
      {"9.00 - 10.30", "9:00-10:30"},
      {"11am to 1pm", "11:00-13:00"},
  }));
  INFO(text);
  CHECK(told(text) == parts);
}

TEST_CASE("a day or a time that can be read in two ways, or in none, is a fault") {
  const auto [text, fault] = GENERATE(table<const char*, const char*>({
      {"03/04/2024", "can be two days; write 2024-04-03 or 2024-03-04"},
      {"3-4-2024", "can be two days; write 2024-04-03 or 2024-03-04"},
      {"03/04/2024 09:30", "can be two days; write 2024-04-03 or 2024-03-04"},
      {"31/31/2024", "is no day of the calendar"},
      {"30.02.2024", "is no day of the calendar"},
      {"2024-13-01", "is no day of the calendar"},
      {"13.06.", "does not name the year; write it as 2024-06-13"},
      {"06-13", "does not name the year; write it as 2024-06-13"},
      {"13/06/24", "does not name the year; write it as 2024-06-13"},
      {"Saturday", "is no day or time of day; write 2024-06-13 and 09:30"},
      {"noon", "is no day or time of day; write 2024-06-13 and 09:30"},
      {"25:00", "is no day or time of day; write 2024-06-13 and 09:30"},
      {"13pm", "is no day or time of day; write 2024-06-13 and 09:30"},
      {"9", "is no day or time of day; write 2024-06-13 and 09:30"},
      {"Fri Mar 10 2023 12:00:00", "is no day or time of day; write 2024-06-13 and 09:30"},
      {"Fri Foo 10 2023 12:00:00 GMT+0900", "is no day or time of day; write 2024-06-13 and 09:30"},
      {"", "is no day or time of day; write 2024-06-13 and 09:30"},
  }));
  INFO(text);
  CHECK(told(text) == fault);
  CHECK(told(std::string(1'000'000, '9')) == "is no day or time of day; write 2024-06-13 and 09:30");
}

TEST_CASE("lengths are minutes, hours and minutes, or a spreadsheet's time of day") {
  const auto [text, minutes] = GENERATE(table<const char*, int>({
      {"45", 45},       {"45 min", 45},     {"45min.", 45},  {"90'", 90},   {"30.5", 31},
      {"1,5", 2},       {"1:30", 90},       {"0:45:00", 45}, {"1h", 60},    {"1h30", 90},
      {"2 hours", 120}, {"1 h 15 min", 75}, {"PT1H30M", 90}, {"P1D", 1440}, {"Sat Dec 30 1899 00:50:00 GMT+0900 (日本標準時)", 50},
      {"soon", -1},     {"", -1},           {"-5", -1},      {"99999", -1}, {"Fri Mar 10 2023 12:00:00 GMT+0900", -1},
  }));
  INFO(text);
  CHECK(written_duration(text).value_or(Minutes(-1)) == Minutes(minutes));
}
