// Alerts from a source: which of them are shown, how loudly, in which words, how long.
#include "read/alerts.h"

#include "read/imports.h"

#include <algorithm>

using namespace foyer;
using namespace foyer::read;
using foyer::test::is_documented;
using foyer::test::iso;
using foyer::test::real_file;
using foyer::test::versions;
using model::Level;

namespace {

const zone::Zone vienna = zone::find_zone("Europe/Vienna").value();

// What an alert says, for a test to change.
struct Written {
  std::string identifier = "a", sent = "2024-06-13T09:00:00Z", status = "Actual", type = "Alert", scope = "Public", references = "",
              infos = "";
};

struct WrittenInfo {
  std::string language = "en", headline = "Storm", urgency = "Immediate", severity = "Severe", certainty = "Observed", rest = "";
};

std::string info(const WrittenInfo& written) {
  return "<info><language>" + written.language + "</language><category>Met</category><event>Storm</event><urgency>" + written.urgency +
         "</urgency><severity>" + written.severity + "</severity><certainty>" + written.certainty + "</certainty><headline>" +
         written.headline + "</headline>" + written.rest + "</info>\n";
}

std::string alert(const Written& written) {
  return "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'><identifier>" + written.identifier +
         "</identifier><sender>desk</sender><sent>" + written.sent + "</sent><status>" + written.status + "</status><msgType>" +
         written.type + "</msgType><scope>" + written.scope + "</scope><references>" + written.references + "</references>\n" +
         (written.infos.empty() ? info({}) : written.infos) + "</alert>";
}

AlertsReading read_all(const std::vector<std::string>& all) {
  std::vector<File> files;
  for (const auto& bytes : all) files.push_back({std::to_string(files.size()) + ".xml", bytes});
  model::Source source;
  source.screens = {"lobby"};
  return read_alerts(files, source, vienna);
}

std::string told(const AlertsReading& reading) {
  std::string all;
  for (const auto& problem : reading.problems) all += to_string(problem) + "\n";
  return all;
}

std::string headlines(const AlertsReading& reading) {
  std::string all;
  for (const auto& item : reading.announcements) all += (all.empty() ? "" : ", ") + model::in_language(item.text, "");
  return all;
}

model::Announcement only(const AlertsReading& reading) {
  UNSCOPED_INFO(told(reading));
  REQUIRE(reading.announcements.size() == 1);
  return reading.announcements.front();
}

}  // namespace

TEST_CASE("an alert is an announcement: who is to do what, when, on which screens") {
  const auto reading = read_all({alert({.infos = info({.rest = R"(
<effective>2024-06-13T12:00:00+02:00</effective><expires>2024-06-13T14:00:00+02:00</expires><senderName>The desk</senderName>
<description>Strong
wind &amp;amp; rain</description><instruction>Stay inside.</instruction><area><areaDesc>Vienna</areaDesc></area>)"})})});
  CHECK(reading.usable);
  CHECK(told(reading).empty());
  CHECK(reading.report == ImportReport{"CAP 1.2 alert", 1, 1});
  const auto item = only(reading);
  CHECK(versions(item.text) == "en=Storm");
  CHECK(versions(item.detail) == "en=Strong wind & rain · Stay inside. · The desk");
  CHECK(item.level == Level::emergency);
  CHECK(iso(item.from) == "2024-06-13T10:00:00+00:00");
  CHECK(iso(item.until) == "2024-06-13T12:00:00+00:00");
  CHECK(item.screens == std::vector<std::string>{"lobby"});
  CHECK_FALSE(item.test);
  CHECK(item.place == model::Place{0, 2, 1});
}

TEST_CASE("an alert that does not say when, holds for a day from when it was sent or takes effect") {
  const auto plain = only(read_all({alert({})}));
  CHECK(iso(plain.from) == "2024-06-13T09:00:00+00:00");
  CHECK(iso(plain.until) == "2024-06-14T09:00:00+00:00");
  const auto later = only(read_all({alert({.infos = info({.rest = "<effective>2024-06-15T09:00:00Z</effective>"})})}));
  CHECK(iso(later.until) == "2024-06-16T09:00:00+00:00");
}

TEST_CASE("an emergency is only what is grave, sure and immediate") {
  const auto [severity, urgency, certainty, rest, level] = GENERATE(table<std::string, std::string, std::string, std::string, Level>({
      {"Extreme", "Immediate", "Observed", "", Level::emergency},
      {"Severe", "Immediate", "Likely", "", Level::emergency},
      {"Severe", "Expected", "Observed", "", Level::warning},
      {"Extreme", "Future", "Likely", "", Level::warning},
      {"Extreme", "Immediate", "Possible", "", Level::warning},
      {"Extreme", "Unknown", "Unknown", "", Level::warning},
      {"Moderate", "Immediate", "Observed", "", Level::warning},
      {"Minor", "Immediate", "Observed", "", Level::info},
      {"Unknown", "Immediate", "Observed", "", Level::info},
      {"Extreme", "Immediate", "Unlikely", "", Level::info},
      {"Extreme", "Past", "Observed", "", Level::info},
      {"Extreme", "Immediate", "Observed", "<responseType>AllClear</responseType>", Level::info},
  }));
  INFO(severity << " " << urgency << " " << certainty);
  const auto written = info({.urgency = urgency, .severity = severity, .certainty = certainty, .rest = rest});
  CHECK(only(read_all({alert({.infos = written})})).level == level);
}

TEST_CASE("an exercise or a test is shown as one; what is not for everybody's eyes is not shown, and it is said why") {
  for (const char* status : {"Exercise", "Test"}) CHECK(only(read_all({alert({.status = status})})).test);
  const auto [written, reason] = GENERATE(table<Written, std::string>({
      {Written{.status = "Draft"}, "it is a draft"},
      {Written{.status = "System"}, "it is a message from system to system"},
      {Written{.scope = "Restricted"}, "it is not meant for the public"},
      {Written{.scope = "Private"}, "it is not meant for the public"},
      {Written{.type = "Ack"}, "it only acknowledges another message"},
      {Written{.type = "Error"}, "it only rejects another message"},
      {Written{.type = "Cancel"}, "it only cancels another"},
  }));
  const auto reading = read_all({alert(written)});
  CHECK(reading.announcements.empty());
  CHECK(reading.usable);  // it was read: there is nothing to show
  CHECK(told(reading) == "0.xml:1:1: warning: the alert \"Storm\" is left out: " + reason + "\n");
}

TEST_CASE("updates and cancels take the place of what they name, in whatever order the files come") {
  const auto first = alert({.identifier = "a", .infos = info({.headline = "First"})});
  const auto with = [](const std::string& type, const std::string& references, const std::string& status = "Actual") {
    return alert({.identifier = "b",
                  .sent = "2024-06-13T10:00:00Z",
                  .status = status,
                  .type = type,
                  .references = references,
                  .infos = info({.headline = "Second"})});
  };
  const auto [second, shown] = GENERATE_COPY(table<std::string, std::string>({
      {with("Update", "desk,a,2024-06-13T09:00:00Z"), "Second"},
      {with("Update", "desk,z,2024-06-13T08:00:00Z desk,a,2024-06-13T11:00:00+02:00"), "Second"},
      {with("Update", "desk,a,some day"), "Second"},
      {with("Cancel", "desk,a,2024-06-13T09:00:00Z"), ""},
      {with("Alert", "desk,a,2024-06-13T09:00:00Z"), "Second, First"},    // a new one may speak of another
      {with("Update", "desk,a,2024-06-13T08:00:00Z"), "Second, First"},   // another message of that name
      {with("Update", "other,a,2024-06-13T09:00:00Z"), "Second, First"},  // of another sender
      {with("Cancel", "desk,a,2024-06-13T09:00:00Z", "Test"), "First"},   // a test ends no warning
      {with("Cancel", "desk,a,2024-06-13T09:00:00Z", "Draft"), "First"},  // nor does a draft
      {with("Update", "desk,b,2024-06-13T10:00:00Z"), "Second, First"},   // nobody replaces themselves
  }));
  CHECK(headlines(read_all({first, second})) == shown);
  CHECK(headlines(read_all({second, first})) == shown);
}

TEST_CASE("what was replaced is named with what took its place") {
  const auto reading =
      read_all({alert({}),
                alert({.identifier = "b", .sent = "2024-06-13T10:00:00Z", .type = "Update", .references = "desk,a,2024-06-13T09:00:00Z"})});
  CHECK(told(reading) == "0.xml:1:1: warning: the alert \"Storm\" is left out: an update took its place, in 1.xml\n");
  CHECK(reading.report == ImportReport{"CAP 1.2 alert", 2, 1});
}

TEST_CASE("two messages that name each other do not both vanish, and no message is there twice") {
  const auto a =
      alert({.identifier = "a", .type = "Update", .references = "desk,b,2024-06-13T10:00:00Z", .infos = info({.headline = "A"})});
  const auto b = alert({.identifier = "b",
                        .sent = "2024-06-13T10:00:00Z",
                        .type = "Update",
                        .references = "desk,a,2024-06-13T09:00:00Z",
                        .infos = info({.headline = "B"})});
  CHECK(headlines(read_all({a, b})) == "B");
  const auto twice = read_all({b, b});
  CHECK(headlines(twice) == "B");
  CHECK(told(twice) == "1.xml:1:1: warning: the alert \"B\" is left out: it is there already, in another file\n");
}

TEST_CASE("an alert in several languages is one announcement with a version for each") {
  const auto english = info({.headline = "Storm"}), german = info({.language = "de-AT", .headline = "Sturm"});
  CHECK(versions(only(read_all({alert({.infos = english + german})})).text) == "en=Storm|de-AT=Sturm");
  const auto vague = info({.language = "de-AT", .headline = "Sturm", .severity = "Moderate"});
  const auto both = only(read_all({alert({.infos = vague + english})}));
  CHECK(versions(both.text) == "de-AT=Sturm|en=Storm");
  CHECK(both.level == Level::emergency);
}

TEST_CASE("dangers that differ are told apart, the worst first, and each in its languages; what is said twice is told once") {
  const auto wind = info({.headline = "Wind", .severity = "Moderate"}), flood = info({.headline = "Flood", .severity = "Extreme"});
  const auto vent = info({.language = "fr", .headline = "Vent", .severity = "Moderate"}),
             crue = info({.language = "fr", .headline = "Crue", .severity = "Extreme"});
  const auto reading = read_all({alert({.infos = wind + flood + wind + vent + crue + vent})});
  REQUIRE(reading.announcements.size() == 2);
  CHECK(versions(reading.announcements[0].text) == "en=Flood|fr=Crue");
  CHECK(versions(reading.announcements[1].text) == "en=Wind|fr=Vent");
  // The same words for another area would be the same announcement.
  const auto area = [](const std::string& name) { return info({.rest = "<area><areaDesc>" + name + "</areaDesc></area>"}); };
  CHECK(read_all({alert({.infos = area("Vienna") + area("Graz")})}).announcements.size() == 1);
}

TEST_CASE("where there is no headline, the event and its areas are it") {
  const auto text = [](const std::string& rest) {
    return model::in_language(only(read_all({alert({.infos = info({.headline = "", .rest = rest})})})).text, "");
  };
  CHECK(text("") == "Storm");
  CHECK(text("<area><areaDesc>Vienna</areaDesc></area><area><areaDesc>Graz</areaDesc></area>") == "Storm: Vienna, Graz");
  CHECK(text("<area><areaDesc>" + std::string(500, 'x') + "</areaDesc></area>").size() == 199 + 3);
}

TEST_CASE("texts of an alert are plain words, and what says nothing or only repeats the headline is not told") {
  const auto item = only(read_all({alert({.infos = info({.headline = "Storm &amp;amp; <![CDATA[<b>rain</b>]]>",
                                                         .rest = "<description>Storm &amp;amp; rain</description>"
                                                                 "<instruction>* Stay in\n* Call 112</instruction>"})})}));
  CHECK(versions(item.text) == "en=Storm & rain");
  CHECK(versions(item.detail) == "en=Stay in • Call 112");
  const auto rest = "<description>Rain.</description><instruction> None\n</instruction>";
  CHECK(versions(only(read_all({alert({.infos = info({.headline = "N/A", .rest = rest})})})).detail) == "en=Rain.");
}

TEST_CASE("emergencies come first, then the newest") {
  const auto with = [](const std::string& identifier, const std::string& time, const std::string& severity) {
    return alert(
        {.identifier = identifier, .sent = "2024-06-13T" + time + ":00Z", .infos = info({.headline = identifier, .severity = severity})});
  };
  CHECK(headlines(read_all({with("old", "08:00", "Minor"), with("worst", "07:00", "Extreme"), with("new", "09:00", "Minor"),
                            with("worse", "08:30", "Severe")})) == "worse, worst, new, old");
}

TEST_CASE("an alert that expires before it begins is named") {
  const auto reading = read_all({alert({.infos = info({.rest = "<expires>2024-06-13T08:00:00Z</expires>"})})});
  CHECK(told(reading) == "0.xml:2:1: warning: this expires before it begins, and is never shown\n");
}

TEST_CASE("alerts in foyer's own form keep to the rules for announcements") {
  const auto reading = read_all({R"([{"text": "Leave", "level": "emergency", "from": "2024-06-13 09:00", "until": "10:00"},
    {"text": "Shuttle", "screens": ["stairs"]}, {"text": "Never", "level": "emergency"}])"});
  CHECK(reading.usable);
  CHECK_FALSE(reading.report);
  CHECK(headlines(reading) == "Leave, Shuttle");
  CHECK(iso(reading.announcements[0].until) == "2024-06-13T08:00:00+00:00");
  CHECK(reading.announcements[0].screens == std::vector<std::string>{"lobby"});
  CHECK(reading.announcements[1].screens == std::vector<std::string>{"stairs"});
  CHECK(told(reading).find("0.xml:2:49: error: an emergency takes the whole screen and needs an `until`") == 0);
}

TEST_CASE("a display keeps what it had where nothing can be read, and drops it where there is nothing any more") {
  CHECK(read_all({}).usable);
  CHECK(read_all({"[]"}).usable);
  CHECK(read_all({"", alert({})}).usable);
  const auto [bytes, reason] = GENERATE(table<std::string, std::string>({
      {"", "0.xml:1:1: error: this file is empty"},
      {"<rss><channel/></rss>", "0.xml:1:1: error: this is a feed, and no alert itself"},
      {"<alert/>", "0.xml:1:1: error: this XML is no alert that foyer knows (CAP 1.1 or 1.2): its outermost element is <alert>"},
      {"{}", "0.xml:1:1: error: this is neither an alert (CAP) nor a list of announcements in foyer's own form"},
      {alert({.status = "Real"}), "0.xml:1:1: warning: left out: this alert is not valid: its <status>"},
      {R"([{"txt": "Leave"}])", "0.xml:1:2: error: this announcement has no text; it is left out"},
  }));
  const auto reading = read_all({bytes});
  CHECK_FALSE(reading.usable);
  CHECK(told(reading).find(reason) == 0);
}

TEST_CASE("a thousand infos are more than anybody reads") {
  std::string infos;
  for (int count = 0; count < 1000; ++count) infos += info({.headline = std::to_string(count)});
  const auto reading = read_all({alert({.infos = infos})});
  CHECK(reading.announcements.size() == 200);
  CHECK(told(reading) == "0.xml:1:1: warning: this alert has more than 200 <info>; the others are left out\n");
}

TEST_CASE("an index of alerts leads to them, the newest first and each once") {
  const auto links = [](const std::string& bytes, std::size_t most = 10) {
    const auto found = alert_links({"i", bytes}, most);
    REQUIRE(found);
    std::string all;
    for (const auto& link : *found) all += (all.empty() ? "" : " ") + link;
    return all;
  };
  const std::string rss = R"(<rss><channel><link>https://example.org/</link>
<item><title>Old</title><link>https://example.org/1</link><pubDate>Thu, 13 Jun 2024 08:00:00 GMT</pubDate></item>
<item><title>New</title><link>/2</link><pubDate>Thu, 13 Jun 2024 09:00:00 GMT</pubDate></item>
<item><title>New, in Graz</title><link>/2</link><pubDate>Thu, 13 Jun 2024 09:00:00 GMT</pubDate></item></channel></rss>)";
  CHECK(links(rss) == "https://example.org/2 https://example.org/1");
  CHECK(links(rss, 1) == "https://example.org/2");
  CHECK(links(R"(<feed><id>x</id><entry><title>Storm</title><link type="text/html" href="https://example.org/page"/>
<link type="application/cap+xml" href="/a.cap"/></entry></feed>)") == "https://example.org/a.cap");
  CHECK(links("<feed><id>x</id></feed>").empty());
  CHECK_FALSE(alert_links({"i", alert({})}, 10));
  CHECK_FALSE(alert_links({"i", "[]"}, 10));
}

TEST_CASE("the alerts of the real world are shown as docs/formats.md says") {
  struct Real {
    const char* file;
    std::size_t kept;
    Level level;
    const char *text, *until;
  };
  const std::vector<Real> alerts{
      {"canada.cap.xml", 1, Level::info, "en-CA=severe thunderstorm watch|fr-CA=veille d'orages violents", "2012-05-03T00:20:00+00:00"},
      {"earthquake-iso8859-1.cap.xml", 1, Level::info, "en-US=EQ 4.6 Usulután, Usulután, El Salvador - PRELIMINARY REPORT",
       "2012-10-21T22:53:04+00:00"},
      {"weather.cap.xml", 1, Level::warning,
       "en-US=Flash Flood Watch issued August 30 at 4:07AM MDT expiring August 30 at 12:00PM MDT by NWS GreatFalls",
       "2010-08-30T18:00:00+00:00"},
      {"invalid.cap.xml", 0, Level::info, "", ""}};
  for (const auto& [file, kept, level, text, until] : alerts) {
    INFO(file);
    const auto bytes = real_file("cap/" + std::string(file));
    if (!bytes) return;
    const auto reading = read_all({*bytes});
    INFO(told(reading));
    REQUIRE(reading.report);
    CHECK(reading.report->items == 1);
    CHECK(reading.report->kept == kept);
    CHECK(reading.problems.size() == 1 - kept);
    CHECK(is_documented("cap/" + std::string(file), *reading.report));
    if (kept == 0) continue;
    CHECK(only(reading).level == level);
    CHECK(versions(only(reading).text) == text);
    CHECK(iso(only(reading).until) == until);
  }
}
