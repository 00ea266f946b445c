#include "read/csv.h"

#include "read/table.h"
#include "support/list_samples.h"

#include <algorithm>

using namespace foyer;
using namespace foyer::read;
using namespace foyer::test;
using model::SessionKind;

namespace {

const auto vienna = zone_of("Europe/Vienna");

Imported read_text(const std::string& text, const std::optional<zone::Zone>& given = vienna) {
  REQUIRE(is_csv(text));
  return read_csv(text, given);
}

// "Bees 09:00-09:45 Hall", one a line.
std::string plan(const Imported& imported) {
  std::string all;
  for (const auto& session : imported.sessions) {
    const auto start = time_in("Europe/Vienna", session.start), end = time_in("Europe/Vienna", session.end);
    all += versions(session.title) + " " + start.substr(5, 11) + " " + (end == "-" ? end : end.substr(5, 11)) + " " + rooms(session) + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a table is read by its header, in any order, with any of three separators") {
  const auto [text] = GENERATE(table<std::string>({
      {"Title,Day,Start,End,Room,Speakers,Track,ID\n\"Bees, and more\",2024-06-13,9:00,9:45,Hall,\"Ada Zhou, Ben Li\",Nature,7\n"},
      {"\xEF\xBB\xBFID;Room;start time;END TIME;date;Track;Speakers;title\r\n7;Hall;09.00;09.45;13.06.2024;Nature;Ada Zhou, Ben Li;Bees, "
       "and more\r\n"},
      {"Session Title\tStart\tEnd\tLocation\tSpeakers\tTopic\tCode\nBees, and more\t2024-06-13 9:00am\t2024-06-13 9:45am\tHall\tAda Zhou; "
       "Ben Li\tNature\t7"},
  }));
  INFO(text);
  const auto imported = read_text(text);
  CHECK(imported.format == "table (CSV)");
  CHECK(imported.zone == vienna);
  CHECK(drops_at(imported) == "");
  REQUIRE(plan(imported) == "Bees, and more 06-13T09:00 06-13T09:45 Hall\n");
  const auto& bees = imported.sessions[0];
  CHECK(people(bees) == "Ada Zhou; Ben Li");
  CHECK(versions(bees.track) == "Nature");
  CHECK(bees.key == "7");
  CHECK(bees.position.line == 2);
}

TEST_CASE("a cell may hold separators, quotation marks and line feeds") {
  const auto imported = read_text(
      "title,start,abstract\n"
      "\"Say \"\"hello\"\"\", 2024-06-13 09:00 ,\"one\ntwo\"\n"
      "Ants \"n\" more,2024-06-13 10:00,\"\"\n");
  REQUIRE(imported.sessions.size() == 2);
  CHECK(versions(imported.sessions[0].title) == "Say \"hello\"");
  CHECK(versions(imported.sessions[0].abstract) == "one\ntwo");
  CHECK(versions(imported.sessions[1].title) == "Ants \"n\" more");
  CHECK(imported.sessions[1].position == Position{4, 1});
}

TEST_CASE("day, room and track may be written once for a block; a dash says that there is none") {
  const auto imported = read_text(
      "day,room,track,start,end,title\n"
      "2024-06-13,,,,,\n"
      ",Hall,Nature,09:00,10:00,Bees\n"
      ",,,10:00,11:00,Ants\n"
      ",Attic,-,09:00,10:00,Clay\n"
      "2024-06-14,,,09:00,10:00,Glass\n"
      ",-,,10:00,11:00,Walk\n");
  CHECK(drops_at(imported) == "");
  CHECK(plan(imported) ==
        "Bees 06-13T09:00 06-13T10:00 Hall\n"
        "Ants 06-13T10:00 06-13T11:00 Hall\n"
        "Clay 06-13T09:00 06-13T10:00 Attic\n"
        "Glass 06-14T09:00 06-14T10:00 Attic\n"
        "Walk 06-14T10:00 06-14T11:00 \n");
  CHECK(counts_of(imported, [](const auto& session) { return versions(session.track); }) == " 3, Nature 2");
}

TEST_CASE("an end is a time, a length, or the next session of that day in that room") {
  const auto imported = read_text(
      "day,room,start,end,duration,title\n"
      "2024-06-13,Hall,09:00,,,Bees\n"
      "2024-06-13,Attic,09:30,,,Clay\n"
      "2024-06-13,Hall,10:00,11:15,,Ants\n"
      "2024-06-13,Hall,12:00,,45,Wasps\n"
      "2024-06-13,Hall,23:00,1:00,,Moths\n"
      "2024-06-14,Attic,09:30,,,Glass\n");
  CHECK(plan(imported) ==
        "Bees 06-13T09:00 06-13T10:00 Hall\n"
        "Clay 06-13T09:30 - Attic\n"
        "Ants 06-13T10:00 06-13T11:15 Hall\n"
        "Wasps 06-13T12:00 - Hall\n"
        "Moths 06-13T23:00 06-14T01:00 Hall\n"
        "Glass 06-14T09:30 - Attic\n");
  CHECK(imported.sessions[3].duration == Minutes(45));
}

TEST_CASE("a column of times may hold ranges, and a spreadsheet may write its dates as JavaScript does") {
  CHECK(plan(read_text("date,time,title\n2024-06-13,9:00 – 9:45,Bees\n")) == "Bees 06-13T09:00 06-13T09:45 \n");
  CHECK(plan(read_text("start,length,title\nThu Jun 13 2024 09:00:00 GMT+0200 (CEST),Sat Dec 30 1899 00:45:00 GMT+0105 (CET),Bees\n")) ==
        "Bees 06-13T09:00 - \n");
}

TEST_CASE("what a row lacks or what can mean two days is told with line and column of the cell") {
  const auto imported = read_text(
      "day,start,title\n"
      "03/04/2024,09:00,Bees\n"
      ",10:00,Ants\n"
      "25/04/2024,10:00,Wasps\n"
      "2024-06-13,soon,Clay\n"
      "Saturday,10:00,Glass\n"
      "2024-06-13,,Walk\n"
      "2024-06-13,11:00,\n"
      "Fri Mar 10 2023 12:00:00,11:00,Late\n");
  CHECK(plan(imported) == "Wasps 04-25T10:00 - \n");
  CHECK(drops_at(imported) ==
        "2:1 \"Bees\": \"03/04/2024\" can be two days; write 2024-04-03 or 2024-03-04\n"
        "2:1 \"Ants\": \"03/04/2024\" can be two days; write 2024-04-03 or 2024-03-04\n"
        "5:12 \"Clay\": \"soon\" is no day or time of day; write 2024-06-13 and 09:30\n"
        "6:1 \"Glass\": \"Saturday\" is no day or time of day; write 2024-06-13 and 09:30\n"
        "7:1 \"Walk\": it has no start\n"
        "8:1 a session has no title\n"
        "9:1 \"Late\": \"Fri Mar 10 2023 12:00:00\" is no day or time of day; write 2024-06-13 and 09:30\n");
}

TEST_CASE("a table of local times is right on both sides of a change of the clocks, and needs a zone") {
  const std::string text = "day,start,end,title\n2025-03-08,10:00,11:00,Bees\n2025-03-09,10:00,11:00,Ants\n2025-03-09,1:30,3:30,Moths\n";
  const auto imported = read_text(text, zone_of("America/Los_Angeles"));
  CHECK(time_in("America/Los_Angeles", imported.sessions.at(0).start) == "2025-03-08T10:00:00-08:00");
  CHECK(time_in("America/Los_Angeles", imported.sessions.at(1).start) == "2025-03-09T10:00:00-07:00");
  CHECK(*imported.sessions.at(2).end - *imported.sessions.at(2).start == std::chrono::hours(1));
  const auto unknown = read_text(text, {});
  CHECK(unknown.lacks_zone);
  CHECK(unknown.sessions.empty());
  CHECK(unknown.dropped.size() == 3);
}

TEST_CASE("kinds, states and languages of a table") {
  const auto imported = read_text(
      "title_en,title_de,start,type,status,language,speaker 1,speaker 2\n"
      "Bees,Bienen,2024-06-13 09:00,Workshop,cancelled,German,\"Zhou, Ada\",Ben Li\n"
      "Lunch,,2024-06-13 12:00,,,,,\n");
  REQUIRE(imported.sessions.size() == 2);
  CHECK(versions(imported.sessions[0].title) == "en=Bees|de=Bienen");
  CHECK(imported.sessions[0].kind == SessionKind::workshop);
  CHECK(imported.sessions[0].status == model::Status::cancelled);
  CHECK(imported.sessions[0].language == "de");
  CHECK(people(imported.sessions[0]) == "Zhou, Ada; Ben Li");
  CHECK(imported.sessions[1].kind == SessionKind::meal);
}

TEST_CASE("a table is told by its header") {
  for (const std::string other :
       {"", "\n\n", "title\nBees\n", "start,end\n1,2\n", "name,price\nBees,4\n", "{\"title\": 1, \"start\": 2}", "[]", "<schedule>",
        "BEGIN:VCALENDAR\nSUMMARY:title,start\n", "The title, the start and the end\n", "\"title,start\n", "\xFF\xFEt\0i\0"}) {
    INFO(other);
    CHECK_FALSE(is_csv(other));
  }
  CHECK(is_csv("\n\nTitel;Beginn\n"));
  CHECK(is_csv("Name,Date"));
}

TEST_CASE("what is no table after all is said at its place") {
  CHECK(drops_at(read_text("title,start\nBees,2024-06-13 09:00\nAnts,\"2024-06-13 10:00\nWasps,2024-06-13 11:00\n")) ==
        "3:6 nothing closes this quotation mark: the table cannot be read from this row on\n");
  CHECK(drops_at(read_text("title,start\nB\xE4ren,2024-06-13 09:00\n")).rfind("2:2 this character is not UTF-8", 0) == 0);
  CHECK(read_text("title,start\n").sessions.empty());
  CHECK(read_csv("", vienna).dropped.size() == 1);
  CHECK(plan(read_text("title,start,room\nBees,2024-06-13 09:00\nAnts,2024-06-13 10:00,Hall,more,and more\n")) ==
        "Bees 06-13T09:00 - \nAnts 06-13T10:00 - Hall\n");
}

TEST_CASE("no damage to a table upsets its reader") {
  const std::string text =
      "day,room,track,start,end,title,speakers\n2024-06-13,Hall,\"Na\"\"ture\",09:00,10:00,Bees,\"Ada\nZhou\"\n,,,10:00,,Ants,\n03/04/"
      "2024,,-,1,2,x,y\n";
  int tables = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto before = text.substr(0, at), after = text.substr(at + 1);
    for (const std::string sign : {"", "\"", ",", ";", "\t", "0", "-", "\n", "\r", "\xFF"}) {
      const auto damaged = before + sign + after;
      if (is_csv(damaged)) ++tables;
      const auto imported = read_csv(damaged, vienna);
      CHECK(imported.sessions.size() <= 4);
      for (const auto& session : imported.sessions) REQUIRE((session.start.has_value() && !session.title.empty()));
    }
    CHECK(read_csv(before, vienna).sessions.size() <= 4);
  }
  CHECK(tables > 100);
}

TEST_CASE("a table without measure is read up to a limit") {
  std::string wide = "title,start\n";
  for (int cell = 0; cell < 300'000; ++cell) wide += ',';
  CHECK(split_table(wide, ',', 10, 1'000'000).rows.size() == 1);
  CHECK(split_table("a,b\n" + wide + "\nc,d\n", ',', 10, 1'000'000).rows.size() == 3);
  CHECK(read_text(wide).sessions.empty());
  std::string tall = "title,start\n";
  for (int row = 0; row < 21'000; ++row) tall += "T,x\n";
  const auto imported = read_text(tall);
  REQUIRE(imported.dropped.size() == 20'001);
  CHECK(imported.dropped.back().position == Position{20'002, 1});
  CHECK(imported.dropped.back().what == "there are more than 20000 sessions; those from here on are left out");
  const auto table = split_table(tall, ',', 100'000, 10'000);
  CHECK(table.rows.size() == 5'001);
  CHECK(table.rest == Position{5'002, 1});
  std::string blocks = "title,start,room\nT,2024-06-13 09:00," + std::string(1'000'000, 'x') + "\n";
  for (int row = 0; row < 1'000; ++row) blocks += "T,2024-06-13 10:00,\n";
  CHECK(rooms(read_text(blocks).sessions.at(1'000)) == "");
  CHECK(drops_at(read_csv("title,start\n" + std::string(33U << 20U, 'x'), vienna)).find("larger than 32 MB") != std::string::npos);
}
