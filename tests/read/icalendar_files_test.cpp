// Calendars as real events published them, in ../shared/data. The figures were counted by other means, without the spaces around a text,
// which libical trims.
#include "icalendar_sample.h"
#include "support/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

using namespace foyer;
using namespace foyer::read;

namespace {

std::optional<std::string> file(const std::string& name) {
  const auto path = std::filesystem::path("../shared/data") / name;
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    WARN("left out: " << path.string() << " is not there");
    return {};
  }
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t times = 0;
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++times;
  return times;
}

struct Figures {
  std::size_t sessions = 0, rooms = 0, with_abstract = 0, title_bytes = 0, abstract_bytes = 0;
  Minutes minutes{0};
  std::string first, last;  // start and end
  bool operator==(const Figures&) const = default;
};

std::ostream& operator<<(std::ostream& stream, const Figures& of) {
  return stream << of.sessions << " sessions, " << of.rooms << " rooms, " << of.with_abstract << " abstracts of " << of.abstract_bytes
                << " bytes, titles of " << of.title_bytes << ", " << of.minutes.count() << " min, " << of.first << " to " << of.last;
}

Figures figures(const Imported& imported) {
  Figures figures;
  std::set<std::string> rooms, starts, ends;
  for (const auto& session : imported.sessions) {
    ++figures.sessions;
    rooms.insert(first(session.rooms.at(0)));
    starts.insert(in_utc(session.start));
    ends.insert(in_utc(session.end));
    figures.title_bytes += first(session.title).size();
    figures.abstract_bytes += first(session.abstract).size();
    figures.with_abstract += first(session.abstract).empty() ? 0 : 1;
    figures.minutes += std::chrono::duration_cast<Minutes>(session.end.value() - session.start.value());
  }
  figures.rooms = rooms.size();
  if (!starts.empty()) figures.first = *starts.begin(), figures.last = *ends.rbegin();
  return figures;
}

const ImportedSession& session(const Imported& imported, const std::string& key) {
  const auto found = std::find_if(imported.sessions.begin(), imported.sessions.end(), [&](const auto& each) { return each.key == key; });
  REQUIRE(found != imported.sessions.end());
  return *found;
}

std::string row(const ImportedSession& of) {
  return in_utc(of.start) + " " + in_utc(of.end) + " " + first(of.rooms.at(0)) + ": " + first(of.title);
}

}  // namespace

TEST_CASE("emf2024: all 482 entries, in a zone that the file names and does not define") {
  const auto bytes = file("emf2024/schedule.ics");
  if (!bytes) return;
  REQUIRE(is_icalendar(*bytes));
  REQUIRE(count(*bytes, "BEGIN:VEVENT") == 482);
  const auto imported = read_icalendar(*bytes, {});
  CHECK(figures(imported) == Figures{482, 44, 482, 17197, 391751, Minutes(46476), "2024-05-30T07:00", "2024-06-02T23:25"});
  CHECK(drops(imported) == Rows{});
  CHECK(first(imported.title) == "EMF 2024");
  CHECK(imported.zone.value().name == "Europe/London");
  CHECK_FALSE(imported.lacks_zone);
  CHECK(row(session(imported, "2024-146")) == "2024-05-31T16:20 2024-05-31T16:50 Stage A: How I found a Roman Villa (or temple)");
  CHECK(session(imported, "2024-146").position == Position{6, 1});
  CHECK(row(session(imported, "2024-836")) == "2024-06-01T10:15 2024-06-01T11:45 Tekhnē-cal Village: Beginner Crochet drop-in session");
  CHECK(row(session(imported, "2024-294")) == "2024-05-31T14:20 2024-05-31T14:40 Stage A: The Best Word In Morse Code");
}

TEST_CASE("jres2022: all 120 entries, although lines end in CR CR LF and folds cut characters") {
  const auto bytes = file("jres2022/schedule.ics");
  if (!bytes) return;
  REQUIRE(is_icalendar(*bytes));
  REQUIRE(count(*bytes, "BEGIN:VEVENT") == 120);
  const auto imported = read_icalendar(*bytes, {});
  CHECK(figures(imported) == Figures{120, 15, 97, 8536, 137086, Minutes(4785), "2022-05-17T09:00", "2022-05-20T12:10"});
  CHECK(drops(imported) == Rows{});
  CHECK(first(imported.title) == "JRES 2021/22");
  CHECK(imported.zone.value().name == "Europe/Paris");
  CHECK(row(session(imported, "presentation_94@conf-ng.jres.org")) ==
        "2022-05-17T09:00 2022-05-17T10:30 Accueil Parc Chanot: Accueil congressistes");
  CHECK(first(session(imported, "presentation_129@conf-ng.jres.org").abstract).substr(80, 80).find("histoire… \n") != std::string::npos);
  int cut = 0, broken = 0;
  for (const auto& each : imported.sessions) {
    cut += first(each.abstract).find("systèmes d’exploitation.") != std::string::npos ? 1 : 0;
    broken += first(each.abstract).find("\uFFFD") != std::string::npos ? 1 : 0;
  }
  CHECK(cut == 1);
  CHECK(broken == 0);
}

TEST_CASE("kielux2020: all 24 entries, their attendees as speakers") {
  const auto bytes = file("kielux2020/schedule.ics");
  if (!bytes) return;
  REQUIRE(is_icalendar(*bytes));
  REQUIRE(count(*bytes, "BEGIN:VEVENT") == 24);
  const auto imported = read_icalendar(*bytes, {});
  CHECK(figures(imported) == Figures{24, 4, 24, 882, 19354, Minutes(1890), "2020-09-18T09:00", "2020-09-19T16:00"});
  CHECK(drops(imported) == Rows{});
  CHECK_FALSE(imported.zone);
  CHECK_FALSE(imported.lacks_zone);
  const auto& one = session(imported, "460@KOLT20");
  CHECK(row(one) == "2020-09-18T11:00 2020-09-18T12:00 Ravensberg: OpenCelium - Der generische OpenSoure API-Hub");
  REQUIRE(one.people.size() == 1);
  CHECK(first(one.people[0].name) == "Jakob Semere");
  CHECK(one.url == "https://kielux.de/programm/KOLT20#460");
  std::size_t people = 0;
  for (const auto& each : imported.sessions) people += each.people.size();
  CHECK(people == count(*bytes, "\nATTENDEE"));
}
