// Where parts of an event come from: the list of sources, and a schedule that came from an address itself.
#include "read/sources.h"

#include "read/schedule.h"
#include "support/catch.h"
#include "zone/text.h"

#include <string>
#include <vector>

using namespace foyer;
using namespace foyer::read;
using model::SourceKind;

namespace {

const zone::Zone utc = zone::find_zone("UTC").value(), berlin = zone::find_zone("Europe/Berlin").value();
const std::string schedule = R"({"event": {"title": "Open day", "timezone": "Europe/Berlin"}, "sessions": []})";

SourcesReading one(const std::string& fields) { return read_sources({{"e/sources.json", "[{" + fields + "}]"}}); }

model::Source good(const std::string& fields) {
  auto reading = one(fields);
  for (const auto& problem : reading.problems) UNSCOPED_INFO(to_string(problem));
  CHECK(reading.problems.empty());
  REQUIRE(reading.sources.size() == 1);
  return reading.sources.front();
}

std::string told(const std::vector<Problem>& problems) {
  std::string all;
  for (const auto& problem : problems) all += to_string(problem) + "\n";
  return all;
}

}  // namespace

TEST_CASE("a source needs a kind and an address; the rest has a standard") {
  const auto news = good(R"("kind": "news", "address": "https://example.org/feed.xml")");
  CHECK(news.kind == SourceKind::news);
  CHECK(news.address == "https://example.org/feed.xml");
  CHECK(news.interval == Minutes(5));
  CHECK(news.max_age == Minutes(7 * 24 * 60));
  CHECK(news.count == 5);
  CHECK(news.screens.empty());
  CHECK_FALSE(news.zone);
  CHECK_FALSE(news.private_allowed);
  CHECK(news.place == model::Place{0, 1, 2});
  CHECK(good(R"("kind": "schedule", "address": "HTTPS://example.org/s")").interval == Minutes(1));
  CHECK(good(R"("kind": "alerts", "address": "alerts")").interval == Minutes(1));
}

TEST_CASE("every field of a source is read") {
  const auto source = good(R"("kind": "schedule", "address": "/srv/plan.xml", "interval": "01:30", "timezone": "Europe/Berlin",
    "max_age": "48:00", "count": 50, "screens": ["lobby", "stairs"], "private": true)");
  CHECK(source.kind == SourceKind::schedule);
  CHECK(source.address == "/srv/plan.xml");
  CHECK(source.interval == Minutes(90));
  REQUIRE(source.zone);
  CHECK(source.zone->name == "Europe/Berlin");
  CHECK(source.max_age == Minutes(48 * 60));
  CHECK(source.count == 50);
  CHECK(source.screens == std::vector<std::string>{"lobby", "stairs"});
  CHECK(source.private_allowed);
}

TEST_CASE("a source of which nobody can tell what or where it is, is left out with an error") {
  const auto [fields, reason] = GENERATE(table<std::string, std::string>({
      {R"("address": "a.xml")", "1:2: error: this source has no `kind`; write one of schedule, news, alerts; it is left out"},
      {R"("kind": "weather", "address": "a.xml")", "1:11: error: `kind` \"weather\" is not known; write one of schedule, news, alerts"},
      {R"("kind": 7, "address": "a.xml")", "1:11: error: `kind`, a number, is not known; write one of schedule, news, alerts"},
      {R"("kind": "news")",
       "1:2: error: this source has no `address`; write where it is, like https://example.org/news.xml or "
       "alerts/today.xml; the source is left out"},
      {R"("kind": "news", "address": "ftp://example.org/a.xml")",
       "1:30: error: the address \"ftp://example.org/a.xml\" is of a kind that foyer does not know; write one with https or http; the "
       "source is left out"},
      {R"("kind": "news", "address": "../a.xml")",
       "1:30: error: the address \"../a.xml\" leaves the event's folder; write a path inside it, or a whole one that begins with /; the "
       "source is left out"},
      {R"("kind": "news", "address": "a\\b.xml")",
       "1:30: error: the address \"a\\b.xml\" leaves the event's folder; write a path inside it, or a whole one that begins with /; the "
       "source is left out"},
  }));
  const auto reading = one(fields);
  CHECK(reading.sources.empty());
  CHECK(told(reading.problems) == "e/sources.json:" + reason + "\n");
}

TEST_CASE("a value that cannot be read gives way to the standard") {
  const auto [field, reason] = GENERATE(table<std::string, std::string>({
      {R"("interval": 0)", "`interval` is 0 and should be between 1 and 10080"},
      {R"("interval": "00:00")", "cannot read `interval` \"00:00\""},
      {R"("interval": "often")", "`interval` \"often\" is not a number of minutes"},
      {R"("interval": "500:00")", "cannot read `interval` \"500:00\""},
      {R"("count": 0)", "`count` is 0 and should be between 1 and 50"},
      {R"("count": 51)", "`count` is 51 and should be between 1 and 50"},
      {R"("timezone": "Mars/Olympus")", "the time zone \"Mars/Olympus\" is not known"},
      {R"("private": "perhaps")", "`private` of this source should be true or false"},
      {R"("url": "x")", "`url` is not a field of this source"},
  }));
  const auto reading = one(R"("kind": "news", "address": "a.xml", )" + field);
  REQUIRE(reading.sources.size() == 1);
  CHECK(reading.sources[0] == [&] {
    auto plain = good(R"("kind": "news", "address": "a.xml")");
    plain.place = reading.sources[0].place;
    return plain;
  }());
  REQUIRE(reading.problems.size() == 1);
  CHECK(told(reading.problems).find(reason) != std::string::npos);
}

TEST_CASE("an event has one schedule: the second source of it is left out") {
  const auto reading = read_sources({{"sources.json", R"([{"kind": "schedule", "address": "a.json"}, {"kind": "news", "address": "b"},
{"kind": "schedule", "address": "c.json"}])"}});
  CHECK(reading.sources.size() == 2);
  CHECK(told(reading.problems) ==
        "sources.json:2:1: error: there is another source of the schedule, and a screen shows one; this one is left out\n");
}

TEST_CASE("what came over the network names only addresses, opens no private network and no other schedule") {
  const auto [fields, sources, reason] = GENERATE(table<std::string, std::size_t, std::string>({
      {R"("kind": "news", "address": "https://example.org/a.xml")", 1, ""},
      {R"("kind": "news", "address": "/etc/passwd")", 0, "a file from the network may name only addresses with https or http"},
      {R"("kind": "alerts", "address": "alerts")", 0, "a file from the network may name only addresses with https or http"},
      {R"("kind": "news", "address": "https://example.org/a.xml", "private": true)", 1, "may not open the private network"},
      {R"("kind": "schedule", "address": "https://example.org/b.json")", 0, "cannot name a schedule to show in its place"},
  }));
  const auto reading = read_schedule(
      {{"https://example.org/schedule.json?v=2", R"({"event": {"title": "x"}, "sessions": [], "sources": [{)" + fields + "}]}"}}, utc);
  REQUIRE(reading.schedule);
  CHECK(reading.schedule->sources.size() == sources);
  CHECK(reading.problems.size() == (reason.empty() ? 0 : 1));
  CHECK(told(reading.problems).find(reason) != std::string::npos);
  for (const auto& source : reading.schedule->sources) CHECK_FALSE(source.private_allowed);
}

TEST_CASE("sources may stand in the schedule or in a file of their own, as a list, an object or alone") {
  const std::string entry = R"({"kind": "news", "address": "a.xml", "screens": "LOBBY"})";
  const std::string screens = R"([{"name": "Lobby"}])";
  for (const auto& written : {"[" + entry + "]", "{\"sources\": [" + entry + "]}", entry}) {
    INFO(written);
    const auto reading = read_schedule({{"e/schedule.json", schedule}, {"e/screens.json", screens}, {"e/sources.json", written}}, utc);
    REQUIRE(reading.schedule);
    REQUIRE(reading.schedule->sources.size() == 1);
    CHECK(reading.schedule->sources[0].screens == std::vector<std::string>{"Lobby"});
    CHECK(reading.schedule->sources[0].place.file == 2);
  }
  const auto whole = R"({"event": {"title": "x"}, "sessions": [], "sources": [)" + entry + "]}";
  CHECK(read_sources({{"e/schedule.json", whole}, {"e/news.json", "[{"}, {"e/theme.json", "{}"}}).sources.size() == 1);
}

TEST_CASE("a source or a news item for screens that do not exist is an error where the name stands") {
  const auto reading = read_schedule({{"e/schedule.json", schedule},
                                      {"e/sources.json", R"([{"kind": "news", "address": "a.xml", "screens": ["roof"]}])"},
                                      {"e/news.json", R"([{"title": "A", "screens": ["roof"]}, {"title": "B"}])"}},
                                     utc);
  CHECK(told(reading.problems) ==
        "e/sources.json:1:51: error: no screen shows what comes from this source: there is none named \"roof\"; this event has no "
        "`screens`\n"
        "e/news.json:1:29: error: no screen shows this news item: there is none named \"roof\"; this event has no `screens`\n");
}

TEST_CASE("companions go with a schedule that came from an address, wherever it stands in the list") {
  const File screens{"e/screens.json", R"([{"name": "lobby"}])"}, news{"e/news.json", R"([{"title": "A", "from": "2024-06-13 09:00"}])"};
  for (const char* address : {"https://example.org/schedule.json", "http://example.org/", "https://example.org/schedule.xml?x=1"}) {
    INFO(address);
    for (const auto& files :
         {std::vector<File>{{address, schedule}, screens, news}, std::vector<File>{news, screens, {address, schedule}}}) {
      const auto reading = read_schedule(files, utc);
      CHECK(told(reading.problems).empty());
      REQUIRE(reading.schedule);
      CHECK(reading.whole());
      CHECK(reading.schedule->screens.size() == 1);
      REQUIRE(reading.schedule->news.size() == 1);
      CHECK(reading.schedule->news[0].from == zone::parse_instant("2024-06-13 09:00", berlin));
    }
  }
}

TEST_CASE("another system's schedule from an address has companions too") {
  const std::string list =
      R"([{"title": "Tea", "start": "2024-06-13T09:00:00+02:00"}, {"title": "Cake", "start": "2024-06-13T10:00:00+02:00"}])";
  const auto reading = read_schedule(
      {{"e/sources.json", R"([{"kind": "schedule", "address": "https://example.org/list"}])"}, {"https://example.org/list", list}}, utc);
  INFO(told(reading.problems));
  REQUIRE(reading.schedule);
  CHECK(reading.report);
  CHECK(reading.schedule->sessions.size() == 2);
  CHECK(reading.schedule->sources.size() == 1);
}

TEST_CASE("sources are there before there is a schedule") {
  const std::vector<File> files{{"e/screens.json", R"([{"name": "lobby"}])"},
                                {"e/sources.json", R"([{"kind": "schedule", "address": "https://example.org/s"}])"}};
  const auto alone = read_sources(files);
  CHECK(alone.problems.empty());
  REQUIRE(alone.sources.size() == 1);
  CHECK(alone.sources[0].place.file == 1);
  CHECK(told(read_schedule(files, utc).problems) ==
        "e/screens.json: error: this goes with a schedule, and there is none; name the folder in which both stand\n");
  CHECK(told(read_sources({{"e/sources.json", "[{"}}).problems).find("e/sources.json:1:") == 0);
}

TEST_CASE("a source of the schedule beside a schedule says that it is not asked, and what to delete") {
  const std::string schedule = R"({"event": {"title": "x"}, "sessions": []})", list = R"([
 {"kind": "schedule", "address": "https://example.org/s.json"}])";
  const auto beside = read_schedule({{"e/schedule.json", schedule}, {"e/sources.json", list}}, utc);
  REQUIRE(beside.problems.size() == 1);
  CHECK(to_string(beside.problems[0]) ==
        "e/sources.json:2:2: warning: this source is not asked: e/schedule.json is there, and holds; delete that file to have the schedule "
        "from "
        "here, else this source");
  CHECK(read_schedule({{"e/s.json", R"({"event": {"title": "x"}, "sessions": [], "sources": )" + list + "}"}}, utc).problems.size() == 1);
  for (const char* asked : {"https://example.org/s.json", "e/export.json", "/srv/schedule.json"}) {
    INFO(asked);
    CHECK(read_schedule({{asked, schedule}, {"e/sources.json", list}}, utc).problems.empty());
  }
}
