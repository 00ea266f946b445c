// When and where the sessions of real events are, in ../shared/data, from the bytes to the schedule that is shown.
#include "read/imports.h"
#include "read/schedule.h"

#include <iostream>
#include <map>

using namespace foyer;
using namespace foyer::read;
using foyer::test::real_file;

namespace {

zone::Zone zone_called(const char* name) { return zone::find_zone(name).value(); }

// Empty where the file is not there, which is told.
std::optional<model::Schedule> schedule(const std::string& name, const std::optional<zone::Zone>& given = {}) {
  const auto bytes = real_file(name);
  if (!bytes) return {};
  auto reading = read_schedule({{name, *bytes}}, zone_called("UTC"), given);
  for (const auto& problem : reading.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(reading.schedule);
  return std::move(reading.schedule);
}

// "2024-05-31T16:20" by the clocks of the event.
std::string local(Instant instant, const model::Schedule& schedule) { return zone::to_iso(instant, schedule.event.zone).substr(0, 16); }

std::string title(const model::Session& session) { return session.title.versions.at(0).second; }

const model::Session& titled(const model::Schedule& schedule, const std::string& wanted) {
  const auto found =
      std::find_if(schedule.sessions.begin(), schedule.sessions.end(), [&](const auto& each) { return title(each) == wanted; });
  REQUIRE(found != schedule.sessions.end());
  return *found;
}

// What a person at the door reads of a session.
struct Shown {
  std::string title, room;
  Instant start, end;
};

Shown shown(const model::Session& session, const model::Schedule& schedule) {
  return {title(session), session.room ? schedule.rooms[*session.room].name.versions.at(0).second : "", session.start, session.end};
}

// "682" of https://…/schedule/2024/682-tea-tent, and of the calendar's 2024-682.
std::string number_in(const std::string& text, const std::string& before) {
  const auto from = text.find(before);
  REQUIRE(from != std::string::npos);
  const auto digits = from + before.size();
  return text.substr(digits, text.find_first_not_of("0123456789", digits) - digits);
}

}  // namespace

TEST_CASE("emf2024 is one programme, whether it comes as XML or as a calendar") {
  const auto xml = schedule("emf2024/schedule.frab.xml"), calendar = schedule("emf2024/schedule.ics");
  if (!xml || !calendar) return;
  std::map<std::string, Shown> by_number;
  for (const auto& session : xml->sessions) by_number.emplace(number_in(session.url, "/schedule/2024/"), shown(session, *xml));
  CHECK(by_number.size() == xml->sessions.size());
  std::size_t both = 0, titles = 0, starts = 0, ends = 0, rooms = 0;
  for (const auto& session : calendar->sessions) {
    const auto found = by_number.find(number_in(session.id, "2024-"));
    if (found == by_number.end()) continue;
    ++both;
    const auto& one = found->second;
    const auto other = shown(session, *calendar);
    INFO(one.title << " in " << one.room << " at " << local(one.start, *calendar) << "; in the calendar " << other.title << " in "
                   << other.room << " at " << local(other.start, *calendar));
    CHECK(one.title == other.title);
    CHECK(one.room == other.room);
    CHECK(one.start == other.start);
    CHECK(one.end == other.end);
    titles += one.title == other.title, rooms += one.room == other.room, starts += one.start == other.start, ends += one.end == other.end;
  }
  std::cout << "emf2024: " << xml->sessions.size() << " sessions in XML, " << calendar->sessions.size() << " in the calendar, " << both
            << " in both; other title " << both - titles << ", other start " << both - starts << ", other end " << both - ends
            << ", other room " << both - rooms << "\n";
  CHECK(both == 482);
}

TEST_CASE("emf2024's session of 54 hours lasts 54 hours in both formats") {
  for (const char* name : {"emf2024/schedule.frab.xml", "emf2024/schedule.ics"}) {
    const auto emf = schedule(name);
    if (!emf) return;
    INFO(name);
    const auto& blanket = titled(*emf, "Create the EMF Community Blanket - drop-in maker session");
    CHECK(blanket.end - blanket.start == Minutes(54 * 60));
    CHECK(local(blanket.start, *emf) == "2024-05-31T13:30");
  }
}

TEST_CASE("debconf23 begins with breakfast on the morning of its first day, in India") {
  const auto debconf = schedule("debconf23/schedule.xml");
  if (!debconf) return;
  const auto first = std::min_element(debconf->sessions.begin(), debconf->sessions.end(),
                                      [](const auto& one, const auto& other) { return one.start < other.start; });
  CHECK(title(*first) == "Breakfast");
  CHECK(local(first->start, *debconf) == "2023-09-10T07:00");
  CHECK(debconf->event.days.front() == zone::parse_day("2023-09-10").value());
  CHECK(debconf->event.days.back() == zone::parse_day("2023-09-17").value());
}

TEST_CASE("scale22x is told by the clocks on the wall, before and after they change") {
  const auto scale = schedule("scale22x/signs.json", zone_called("America/Los_Angeles"));
  if (!scale) return;
  const auto file = test::json(*real_file("scale22x/signs.json"));
  std::map<std::string, int> by_offset;
  std::multimap<std::string, std::string> written;  // start as the file writes it, with its end
  for (const auto& item : file.items) {
    const auto& start = item.find("StartTime")->string;
    ++by_offset[start.substr(19)];
    written.emplace(start.substr(0, 16), item.find("EndTime")->string.substr(0, 16));
  }
  CHECK(by_offset == std::map<std::string, int>{{"-07:00", 36}, {"-08:00", 260}});
  std::multimap<std::string, std::string> told;
  for (const auto& session : scale->sessions) told.emplace(local(session.start, *scale), local(session.end, *scale));
  const auto sorted = [](const auto& times) {
    std::vector<std::pair<std::string, std::string>> all(times.begin(), times.end());
    std::sort(all.begin(), all.end());
    return all;
  };
  CHECK(sorted(told) == sorted(written));
}

TEST_CASE("scale22x is not told by one offset for good: without a zone it is refused") {
  const auto bytes = real_file("scale22x/signs.json");
  if (!bytes) return;
  const auto reading = read_schedule({{"signs.json", *bytes}}, zone_called("UTC"));
  CHECK_FALSE(reading.schedule);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].what.find("--timezone") != std::string::npos);
}

TEST_CASE("jres2022 keeps all that is whole: every title, with no character lost to a broken line") {
  const auto jres = schedule("jres2022/schedule.ics");
  if (!jres) return;
  CHECK(jres->sessions.size() == 120);
  for (const auto& session : jres->sessions) {
    INFO(title(session));
    CHECK_FALSE(title(session).empty());
    for (const auto* text : {&session.title, &session.abstract})
      for (const auto& [language, version] : text->versions) CHECK(version.find("\uFFFD") == std::string::npos);
  }
  CHECK(local(titled(*jres, "Accueil congressistes").start, *jres) == "2022-05-17T11:00");
}
