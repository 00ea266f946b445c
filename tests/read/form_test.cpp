#include "read/form.h"

#include "read/foyer_form.h"
#include "read/schedule.h"
#include "support/catch.h"
#include "zone/text.h"

#include <algorithm>

using namespace foyer;
using namespace foyer::read;

namespace {

const zone::Zone utc = zone::find_zone("UTC").value(), berlin = zone::find_zone("Europe/Berlin").value();

// Two sessions: one whose title says that it is off, with what HTML and Markdown do to an abstract, and one in a second room.
const std::string frab = R"({"schedule": {"conference": {"title": "Camp", "time_zone_name": "Europe/Berlin", "days": [{"rooms": {
  "Tent": [{"guid": "a", "date": "2019-08-21T10:00:00+02:00", "duration": "01:00", "title": "CANCELLED: Solder &amp; wire",
            "track": "Making", "abstract": "<p>Bring **tools**.</p>", "persons": [{"name": "Ada"}]}],
  "Dome": [{"guid": "b", "date": "2019-08-21T11:00:00+02:00", "duration": "00:30", "title": "Stars"},
           {"guid": "b", "date": "2019-08-22T11:00:00+02:00", "duration": "00:30", "title": "Stars"},
           {"guid": "c", "date": "soon", "title": "Lost"}]}}]}}})";

const std::string pentabarf = R"(<schedule><conference><title>Camp</title></conference><day date="2019-08-21"><room name="Tent">
  <event id="1"><start>10:00</start><duration>01:00</duration><title>Stars</title></event></room></day></schedule>)";

std::string all_of(const std::vector<Problem>& problems) {
  std::string all;
  for (const auto& problem : problems) all += to_string(problem) + "\n";
  return all;
}

const model::Session& session(const model::Schedule& schedule, const std::string& id) {
  const auto found = std::find_if(schedule.sessions.begin(), schedule.sessions.end(), [&](const auto& each) { return each.id == id; });
  REQUIRE(found != schedule.sessions.end());
  return *found;
}

}  // namespace

TEST_CASE("another system's schedule is shown as it is, by the rules that hold for foyer's own") {
  const auto reading = read_schedule({{"camp.json", frab}}, utc);
  INFO(all_of(reading.problems));
  REQUIRE(reading.schedule);
  const auto& schedule = *reading.schedule;
  CHECK(schedule.event.zone.name == "Europe/Berlin");
  CHECK(model::in_language(schedule.event.title, "en") == "Camp");
  const auto& off = session(schedule, "a");
  CHECK(model::in_language(off.title, "en") == "Solder & wire");
  CHECK(off.status == model::Status::cancelled);
  CHECK(model::in_language(off.abstract, "en") == "Bring tools.");
  CHECK(model::in_language(schedule.rooms[*off.room].name, "en") == "Tent");
  CHECK(model::in_language(schedule.tracks[*off.track].name, "en") == "Making");
  CHECK(model::in_language(schedule.speakers[off.speakers.front()].name, "en") == "Ada");
  CHECK(zone::to_iso(off.start, schedule.event.zone) == "2019-08-21T10:00:00+02:00");
  CHECK(off.end - off.start == Minutes(60));
  CHECK(session(schedule, "b").id != session(schedule, "b-2019-08-22T11:00").id);  // what is held twice keeps two keys
}

TEST_CASE("nothing disappears silently: what is left out is named at its place, and counted") {
  const auto reading = read_schedule({{"camp.json", frab}}, utc);
  REQUIRE(reading.report);
  CHECK(reading.report->format == "frab schedule");
  CHECK(reading.report->items == 4);
  CHECK(reading.report->kept == 3);
  CHECK(all_of(reading.problems).find("camp.json:6:12: warning: left out of this frab schedule: ") != std::string::npos);
}

TEST_CASE("times without a zone are refused until staff name it") {
  const auto refused = read_schedule({{"camp.xml", pentabarf}}, berlin);
  CHECK_FALSE(refused.schedule);
  CHECK_FALSE(refused.whole());
  CHECK(all_of(refused.problems).find("--timezone") != std::string::npos);
  CHECK(refused.problems.size() == 1);
  const auto read = read_schedule({{"camp.xml", pentabarf}}, utc, berlin);
  REQUIRE(read.schedule);
  CHECK(zone::to_iso(read.schedule->sessions.front().start, utc) == "2019-08-21T08:00:00+00:00");
}

TEST_CASE("what import writes is read as what it was written from") {
  const auto form = form_of({"camp.json", frab}, {});
  REQUIRE(form.root);
  const auto again = read_schedule({{"schedule.json", to_json(*form.root)}}, utc);
  const auto first = read_schedule({{"camp.json", frab}}, utc);
  REQUIRE(again.schedule);
  CHECK_FALSE(again.report);  // it is foyer's own now
  REQUIRE(again.schedule->sessions.size() == first.schedule->sessions.size());
  for (std::size_t index = 0; index < first.schedule->sessions.size(); ++index) {
    auto one = again.schedule->sessions[index], other = first.schedule->sessions[index];
    one.place = other.place = {};
    CHECK(one == other);
  }
}

TEST_CASE("files that are no schedule say what they are") {
  const auto told = [](const char* name, const std::string& bytes) { return all_of(read_schedule({{name, bytes}}, utc).problems); };
  CHECK(told("x.xml", "<rss version='2.0'><channel/></rss>") ==
        "x.xml:1:1: error: this is a feed of news, and no schedule; name it in `sources`, with \"kind\": \"news\"\n");
  CHECK(told("x.xml", "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>") ==
        "x.xml:1:1: error: this is an alert, and no schedule; name it in `sources`, with \"kind\": \"alerts\"\n");
  CHECK(told("x.xml", "<programme/>") ==
        "x.xml:1:1: error: this XML is no schedule that foyer knows: its outermost element is <programme>, and that of a schedule is "
        "<schedule>, as Pentabarf, frab and pretalx write it\n");
  CHECK(told("x.csv", "When,What\n09:30,Tea\n") ==
        "x.csv:1:1: error: this is a table (CSV) that foyer cannot read; a schedule may be one, if its first row names a title and a "
        "start, like title,start,end,room,speakers, and here that is \"When,What\"\n");
  CHECK(told("e/news.json", "<rss><channel/></rss>").find("e/news.json:1:1: error: this is XML, where JSON is needed") == 0);
  CHECK(all_of(read_schedule({{"x.json", "<!DOCTYPE html><html></html>"}}, utc).problems).find("web page") != std::string::npos);
}
