#include "read/pentabarf.h"

#include "read/xml_files.h"
#include "zone/text.h"

#include <algorithm>

using namespace foyer;
using namespace foyer::read;
using foyer::test::bytes_of_real;
using foyer::test::xml;

namespace {

zone::Zone zone_named(const char* name) { return zone::find_zone(name).value(); }

std::string local(const std::optional<Instant>& instant, const char* zone) {
  return instant ? zone::to_iso(*instant, zone_named(zone)) : "nothing";
}

std::string plain(const model::LocalText& text) { return model::in_language(text, ""); }

// A schedule of one day, one room and these events.
std::string schedule(const std::string& events, const std::string& conference = "<time_zone_name>Europe/Berlin</time_zone_name>") {
  return "<schedule><conference><title>Open days</title>" + conference + "</conference>\n<day date='2024-06-13'><room name='Hall'>" +
         events + "</room></day></schedule>";
}

Imported imported(const std::string& document) { return read_pentabarf(xml(document), {}); }

ImportedSession session_in(const std::string& event, const std::string& conference = "<time_zone_name>Europe/Berlin</time_zone_name>") {
  const auto all = imported(schedule("<event id='7'><title>Tea</title>" + event + "</event>", conference));
  REQUIRE(all.dropped.empty());
  REQUIRE(all.sessions.size() == 1);
  return all.sessions[0];
}

std::string start_in(const std::string& event, const std::string& conference = "<time_zone_name>Europe/Berlin</time_zone_name>") {
  return local(session_in(event, conference).start, "Europe/Berlin");
}

const ImportedSession& session_named(const Imported& all, const std::string& title) {
  const auto found = std::find_if(all.sessions.begin(), all.sessions.end(), [&](const auto& each) { return plain(each.title) == title; });
  REQUIRE(found != all.sessions.end());
  return *found;
}

Imported real(const std::string& name, const std::optional<zone::Zone>& given = {}) {
  const auto bytes = bytes_of_real(name);
  if (!bytes) return {};
  const auto root = xml(*bytes);
  CHECK(is_pentabarf(root));
  return read_pentabarf(root, given);
}

}  // namespace

TEST_CASE("a Pentabarf schedule is known by its conference, not by its root alone") {
  CHECK(is_pentabarf(xml(schedule(""))));
  CHECK_FALSE(is_pentabarf(xml("<schedule><day><entry/></day></schedule>")));
  CHECK_FALSE(is_pentabarf(xml("<feed><conference/></feed>")));
}

TEST_CASE("an event of a Pentabarf schedule gives its fields as they stand") {
  const auto all = imported(R"(<schedule><conference><title>Open days</title><base_url>https://example.org/s</base_url>
<time_zone_name>Europe/Berlin</time_zone_name><track name="Art &amp; Craft" color="#00aaff" slug="art"/></conference>
<day date="2024-06-13"><room name="Hall">
<event guid="g-1" id="7"><date>2024-06-13T09:30:00+02:00</date><start>09:30</start><duration>01:15</duration><room>Hall</room>
<title>Tea &amp; cake</title><subtitle>A tasting</subtitle><track>Art &amp; Craft</track><type>workshop</type><language>de, en</language>
<abstract>&lt;p&gt;Bring a cup.&lt;/p&gt;</abstract><description>Long.</description><url>https://example.org/7</url>
<persons><person id="1">Ada</person><person id="2" guid="p-2">Ben</person><person id="3"></person></persons>
<recording><license/><optout>false</optout></recording><links><link href="https://example.org/v">video</link></links></event>
</room></day></schedule>)");
  CHECK(all.format == "Pentabarf schedule");
  CHECK(plain(all.title) == "Open days");
  CHECK(all.url == "https://example.org/s");
  REQUIRE(all.zone);
  CHECK(all.zone->name == "Europe/Berlin");
  CHECK_FALSE(all.lacks_zone);
  REQUIRE(all.sessions.size() == 1);
  const auto& session = all.sessions[0];
  CHECK(session.key == "g-1");
  CHECK(plain(session.title) == "Tea & cake");
  CHECK(plain(session.subtitle) == "A tasting");
  CHECK(plain(session.abstract) == "<p>Bring a cup.</p>");
  CHECK(local(session.start, "Europe/Berlin") == "2024-06-13T09:30:00+02:00");
  CHECK(session.duration == Minutes(75));
  REQUIRE(session.rooms.size() == 1);
  CHECK(plain(session.rooms[0]) == "Hall");
  CHECK(plain(session.track) == "Art & Craft");
  CHECK(session.track_color == Color{0x00, 0xaa, 0xff});
  REQUIRE(session.people.size() == 2);
  CHECK(plain(session.people[0].name) == "Ada");
  CHECK(session.people[0].key == "1 Ada");
  CHECK(session.people[1].key == "p-2");
  REQUIRE(all.dropped.size() == 1);
  CHECK(all.dropped[0].what == "a person without a name");
  CHECK(all.dropped[0].position == Position{7, 75});
  CHECK(session.kind == model::SessionKind::workshop);
  CHECK(session.language == "de");
  CHECK(session.url == "https://example.org/7");
  CHECK(session.status == model::Status::planned);
  CHECK(session.position == Position{4, 1});
}

TEST_CASE("an event's date says when it starts, whatever the day and the start say") {
  CHECK(start_in("<date>2024-06-12T23:30:00+00:00</date><start>05:00</start>") == "2024-06-13T01:30:00+02:00");
  CHECK(start_in("<date>2024-06-14T09:00:00</date><start>10:00</start>") == "2024-06-14T09:00:00+02:00");
}

TEST_CASE("without a date an event starts on its day, or on the next morning before the days change") {
  const std::string berlin = "<time_zone_name>Europe/Berlin</time_zone_name>", nine = berlin + "<day_change>09:00:00</day_change>";
  CHECK(start_in("<start>09:30</start>") == "2024-06-13T09:30:00+02:00");
  CHECK(start_in("<start>06:00</start>") == "2024-06-13T06:00:00+02:00");
  CHECK(start_in("<start>05:59</start>") == "2024-06-14T05:59:00+02:00");
  CHECK(start_in("<start>08:59</start>", nine) == "2024-06-14T08:59:00+02:00");
  CHECK(start_in("<start>09:00</start>", nine) == "2024-06-13T09:00:00+02:00");
  CHECK(start_in("<date>soon</date><start>09:30</start>") == "2024-06-13T09:30:00+02:00");
}

TEST_CASE("the room around an event holds, and the abstract stands in either of two fields") {
  CHECK(plain(session_in("<start>09:30</start>").rooms.at(0)) == "Hall");
  CHECK(plain(session_in("<start>09:30</start><room>Annex</room>").rooms.at(0)) == "Hall");
  CHECK(plain(session_in("<start>09:30</start><abstract/><description>Long.</description>").abstract) == "Long.");
  CHECK(session_in("<start>09:30</start>").abstract.empty());
  CHECK(session_in("<start>09:30</start>").key == "7");
}

TEST_CASE("events outside of days and rooms are read too") {
  const auto all = imported(
      "<schedule><conference/><event><title>A</title><date>2024-06-13T09:30:00Z</date></event>"
      "<day date='2024-06-13'><event><title>B</title><date>2024-06-13T10:30:00Z</date><room>Annex</room></event></day></schedule>");
  REQUIRE(all.sessions.size() == 2);
  CHECK(all.sessions[0].rooms.empty());
  CHECK(plain(all.sessions[1].rooms.at(0)) == "Annex");
}

TEST_CASE("a time without any zone is nobody's guess, and a zone that was given ends the question") {
  const auto document = xml(schedule("<event><title>Tea</title><start>09:30</start></event>", ""));
  const auto without = read_pentabarf(document, {});
  CHECK(without.lacks_zone);
  CHECK(without.sessions.empty());
  REQUIRE(without.dropped.size() == 1);
  CHECK(without.dropped[0].what == R"("Tea": its start "2024-06-13T09:30" has no offset from UTC, and no time zone is known)");
  const auto given = read_pentabarf(document, zone_named("Asia/Shanghai"));
  CHECK_FALSE(given.lacks_zone);
  REQUIRE(given.sessions.size() == 1);
  CHECK(local(given.sessions[0].start, "Asia/Shanghai") == "2024-06-13T09:30:00+08:00");
}

TEST_CASE("an event that cannot be shown is dropped with its place and reason, and the others stay") {
  const auto all = imported(schedule(R"(
<event><title> </title><start>09:00</start></event>
<event><title>B</title></event>
<event><title>C</title><start>late</start></event>
<event><title>D</title><start>09:00</start><duration>-1:00</duration></event>
<event><title>E</title><start>09:00</start><duration>200:00</duration></event>
<event><title>F</title><start>09:00</start><duration>0:00</duration></event>)"));
  REQUIRE(all.sessions.size() == 1);
  CHECK(all.sessions[0].duration == Minutes(0));
  REQUIRE(all.dropped.size() == 5);
  CHECK(all.dropped[0].what == "an event without a title");
  CHECK(all.dropped[0].position == Position{3, 1});
  CHECK(all.dropped[1].what == R"("B": it has no start)");
  CHECK(all.dropped[2].what == R"("C": its start "late" is not a date and time like 2024-06-13T09:30:00+02:00)");
  CHECK(all.dropped[3].what == R"("D": its duration "-1:00" is not one between 0:00 and a week)");
  CHECK(all.dropped[4].what == R"("E": its duration "200:00" is not one between 0:00 and a week)");
  CHECK(all.dropped[4].position == Position{7, 1});
}

TEST_CASE("a person's number stands for them only together with the name") {
  const std::string event = "<event><title>T</title><start>09:00</start><persons>";
  const auto all = imported(schedule(event + "<person id='1'>Ada</person><person id='2'>Ada &amp; band</person></persons></event>" + event +
                                     "<person id='1'>Ada</person><person id='2'>A workshop, with friends</person></persons></event>"));
  REQUIRE(all.sessions.size() == 2);
  REQUIRE(all.sessions[0].people.size() == 2);
  REQUIRE(all.sessions[1].people.size() == 2);
  CHECK(all.sessions[0].people[0].key == all.sessions[1].people[0].key);
  CHECK(all.sessions[0].people[1].key != all.sessions[1].people[1].key);
  CHECK(plain(all.sessions[1].people[1].name) == "A workshop, with friends");
}

TEST_CASE("a session without speakers may say by its title what it is") {
  CHECK(session_in("<start>09:30</start>").kind == model::SessionKind::talk);
  const auto all = imported(schedule("<event><title>Lunch</title><start>12:00</start></event>"));
  CHECK(all.sessions.at(0).kind == model::SessionKind::meal);
}

TEST_CASE("a room's name of a megabyte is not copied into each of its events without end") {
  std::string events;
  for (int index = 0; index < 1000; ++index) events += "<event><title>T</title><start>09:00</start></event>";
  const std::string hall = "name='" + std::string(1'000'000, 'x') + "'";
  auto document = schedule(events);
  const auto all = imported(document.replace(document.find("name='Hall'"), 11, hall));
  CHECK(all.sessions.size() == 1000);
  CHECK(all.sessions.front().rooms.size() == 1);
  CHECK(all.sessions.back().rooms.empty());
  REQUIRE(all.dropped.size() == 1);
  CHECK(all.dropped[0].what == "the names of rooms are too long for so many events; some are left out");
}

TEST_CASE("fosdem2020: 872 of 872 events once the zone is given, none without") {
  const auto all = real("fosdem2020/schedule.xml", zone_named("Europe/Brussels"));
  if (all.format.empty()) return;
  CHECK(all.sessions.size() == 872);
  CHECK(all.dropped.empty());
  const auto& welcome = all.sessions.front();
  CHECK(plain(welcome.title) == "Welcome to FOSDEM 2020");
  CHECK(local(welcome.start, "Europe/Brussels") == "2020-02-01T09:30:00+01:00");
  CHECK(welcome.duration == Minutes(25));
  CHECK(plain(welcome.rooms.at(0)) == "Janson");
  CHECK(plain(welcome.abstract).rfind("<p>FOSDEM welcome", 0) == 0);
  CHECK(plain(all.sessions.back().title) == "PGP Keysigning");
  CHECK(local(all.sessions.back().start, "Europe/Brussels") == "2020-02-02T14:00:00+01:00");
  const auto without = real("fosdem2020/schedule.xml");
  CHECK(without.lacks_zone);
  CHECK(without.sessions.empty());
  CHECK(without.dropped.size() == 872);
}

TEST_CASE("debconf23: 117 of 117 events, and breakfast is in the morning") {
  const auto all = real("debconf23/schedule.xml");
  if (all.format.empty()) return;
  CHECK(all.sessions.size() == 117);
  CHECK(all.dropped.empty());
  REQUIRE(all.zone);
  CHECK(all.zone->name == "Asia/Kolkata");
  const auto first =
      std::min_element(all.sessions.begin(), all.sessions.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
  CHECK(plain(first->title) == "Breakfast");
  CHECK(local(first->start, "Asia/Kolkata") == "2023-09-10T07:00:00+05:30");
  const auto& opening = session_named(all, "Opening Ceremony");
  CHECK(local(opening.start, "Asia/Kolkata") == "2023-09-10T10:30:00+05:30");
  CHECK(plain(opening.rooms.at(0)) == "Anamudi");
  CHECK(opening.url == "https://debconf23.debconf.org/talks/18-opening-ceremony/");
  CHECK(local(session_named(all, "Closing Ceremony").start, "Asia/Kolkata") == "2023-09-17T18:00:00+05:30");
}

TEST_CASE("31c3: 138 of 138 events, those after midnight on the next day") {
  const auto all = real("31c3/schedule.xml");
  if (all.format.empty()) return;
  CHECK(all.sessions.size() == 138);
  CHECK(all.dropped.empty());
  CHECK(all.zone->name == "Etc/GMT-1");  // that of its offsets
  CHECK_FALSE(all.lacks_zone);
  const auto& news = session_named(all, "Fnord News Show");
  CHECK(local(news.start, "Europe/Berlin") == "2014-12-29T00:15:00+01:00");
  CHECK(session_named(all, "31C3 Opening Event").people.size() == 2);
  CHECK(std::count_if(all.sessions.begin(), all.sessions.end(), [](const auto& each) { return each.language == "de"; }) == 25);
}

TEST_CASE("emf2024: 482 of 482 events, 54 hours are 54 hours, and a line of speakers is one") {
  const auto all = real("emf2024/schedule.frab.xml");
  if (all.format.empty()) return;
  CHECK(all.sessions.size() == 482);
  CHECK(all.dropped.empty());
  CHECK_FALSE(all.lacks_zone);
  const auto& blanket = session_named(all, "Create the EMF Community Blanket - drop-in maker session");
  CHECK(blanket.duration == Minutes(54 * 60));
  CHECK(local(blanket.start, "Europe/London") == "2024-05-31T13:30:00+01:00");
  CHECK(session_named(all, "Sewing and Fibrecraft Stash Swap!").duration == Minutes(36 * 60));
  for (const auto& session : all.sessions) CHECK(session.people.size() == 1);
  const auto& party = session_named(all, "Drop in LAN Party @ EEH");
  CHECK(plain(party.people.at(0).name) == "Drop in LAN Party");
  CHECK(party.people.at(0).key != session_named(all, "Minecraft Social 7-12yrs - Education Edition").people.at(0).key);
}
