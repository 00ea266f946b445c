// Calendars that are damaged or meant to do harm: what is whole is kept, and reading ends.
#include "icalendar_sample.h"
#include "support/catch.h"

#include <random>

using namespace foyer;
using namespace foyer::read;

namespace {

constexpr std::size_t one_megabyte = 1'000'000, five_megabytes = 5 * one_megabyte;

Imported in_london(const std::string& bytes) { return read_icalendar(bytes, zone_called("Europe/London")); }

// Each piece again and again, "#" in it as a number that counts up.
std::string repeated(const std::string& piece) {
  std::string all = "BEGIN:VCALENDAR\r\n";
  for (int number = 0; all.size() < one_megabyte; ++number)
    for (const char letter : piece) letter == '#' ? all += std::to_string(number) : all += letter;
  return all;
}

}  // namespace

TEST_CASE("a calendar that is cut off anywhere keeps the entries that are whole") {
  const auto whole = calendar({"BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", "DTSTART:20200101T000000", "TZOFFSETFROM:+0100",
                               "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY", "END:STANDARD", "END:VTIMEZONE",
                               "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Théâtre\r\nDTSTART;TZID=Ours:20240613T090000\r\n"
                               "RRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT",
                               "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Other\r\nDTSTART:20240613T110000Z\r\n"
                               "ATTENDEE;CN=\"Ana\":x\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT"});
  const auto first_end = whole.find("END:VEVENT") + 10, second = whole.rfind("BEGIN:VEVENT") + 12,
             second_end = whole.rfind("END:VEVENT") + 10;
  for (std::size_t length = 0; length <= whole.size(); ++length) {
    INFO(whole.substr(0, length));
    const auto imported = in_london(whole.substr(0, length));
    CHECK(imported.sessions.size() == (length < first_end ? 0 : length < second_end ? 2 : 3));
    if (length >= second && length < second_end)
      CHECK(drops(imported) == Rows{"18: this entry has no end (END:VEVENT): the file is damaged or cut off there"});
  }
}

TEST_CASE("an entry that was never ended takes no other with it") {
  const auto imported = in_london(calendar({"BEGIN:VEVENT", "SUMMARY:Lost", "BEGIN:VALARM", "BEGIN:VEVENT", "SUMMARY:Kept",
                                            "DTSTART:20240613T110000Z", "END:VALARM", "END:VEVENT ", "END:VEVENT"}));
  CHECK(rows(imported) == Rows{"2024-06-13T11:00 - Kept"});
  CHECK(drops(imported) == Rows{"3: this entry has no end (END:VEVENT): the file is damaged or cut off there"});
}

TEST_CASE("five megabytes of nonsense are read to their end") {
  std::mt19937 random(1);
  std::string noise = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n";
  while (noise.size() < five_megabytes) noise += static_cast<char>(random());
  CHECK(rows(in_london(noise)) == Rows{});
  const auto letters = std::string("\r\n\r\n :;=\"\\,BEGINDVTSART-0123456789Z");
  std::string likely = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n";
  while (likely.size() < five_megabytes) likely += letters[random() % letters.size()];
  CHECK(rows(in_london(likely)) == Rows{});
}

TEST_CASE("a megabyte of the same piece is read to its end, and gives what it holds") {
  const auto [piece, fewest, most] = GENERATE(table<std::string, std::size_t, std::size_t>({
      {"\r", 0, 0},
      {"BEGIN:VEVENT\r\n", 0, 0},
      {"BEGIN:VTIMEZONE\r\nTZID:#\r\nEND:VTIMEZONE\r\n", 0, 0},
      {"BEGIN:X#\r\n", 0, 0},
      {"BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART;TZID=#/Europe/Berlin:20240613T090000\r\nEND:VEVENT\r\n", 10000, 15000},
      {"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART:20240613T090000Z\r\nSEQUENCE:#\r\nEND:VEVENT\r\n", 1, 1},
      {"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART:20240613T090000Z\r\nRECURRENCE-ID:20240613T090000Z\r\nRRULE:FREQ=DAILY\r\nEND:"
       "VEVENT\r\n",
       1, 1},
      {"BEGIN:VEVENT\r\nUID:#\r\nSUMMARY:x\r\nDTSTART:20240613T090000Z\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n", 30000, 40000},
      {"BEGIN:VEVENT\r\nUID:#\r\nSUMMARY:x\r\nDTSTART:20240613T090000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\n", 8000,
       11000},
      {"BEGIN:VEVENT\r\nUID:#\r\nSUMMARY:x\r\nDTSTART:20240613T090000Z\r\nRRULE:FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=13\r\nEND:VEVENT\r\n",
       8000, 20000},
      {"BEGIN:VEVENT\r\nUID:#\r\nSUMMARY:x\r\nDTSTART:20240613T090000Z\r\nRRULE:FREQ=YEARLY;BYDAY=5MO;BYMONTH=2\r\nEND:VEVENT\r\n", 8000,
       20000},
  }));
  INFO(piece);
  const auto imported = in_london(repeated(piece));
  CHECK(imported.sessions.size() >= fewest);
  CHECK(imported.sessions.size() <= most);
}

TEST_CASE("one line of a megabyte is read to its end") {
  for (const std::string piece : {";A=", ";A=\"b\"", "20240101T000000Z,", "\\n", ":", "\""})
    for (const std::string name : {"EXDATE:", "DESCRIPTION", "RRULE:FREQ=DAILY;BYDAY=", "CATEGORIES:", "ATTENDEE;CN="}) {
      std::string line = name;
      while (line.size() < one_megabyte) line += piece;
      INFO(name << piece);
      CHECK(in_london(entry({"DTSTART:20240613T090000Z", line + ":x"})).sessions.size() <= 1000);
    }
}

TEST_CASE("a long text is not kept 1,000 times over") {
  std::vector<std::string> lines;
  for (int number = 0; number < 20; ++number)
    lines.push_back("BEGIN:VEVENT\r\nUID:" + std::to_string(number) +
                    "\r\nSUMMARY:x\r\nDTSTART:20240613T090000Z\r\nRRULE:FREQ=HOURLY\r\nDESCRIPTION:" + std::string(90'000, 'a') +
                    "\r\nEND:VEVENT");
  const auto imported = in_london(calendar(lines));
  std::size_t bytes = 0;
  for (const auto& session : imported.sessions) bytes += first(session.abstract).size();
  CHECK(bytes < 80'000'000);
  CHECK(imported.sessions.size() > 700);
  CHECK(imported.dropped.size() == 20);
}
