#include "read/cap.h"

#include "read/xml_files.h"
#include "zone/text.h"

using namespace foyer;
using namespace foyer::read;
using foyer::test::bytes_of_real;
using foyer::test::xml;

namespace {

const std::string cap = "xmlns='urn:oasis:names:tc:emergency:cap:1.2'";
const std::string head =
    "<identifier>tea-7</identifier><sender>desk@example.org</sender><sent>2024-06-13T09:30:00+02:00</sent><status>Actual</status>"
    "<msgType>Alert</msgType><scope>Public</scope>";
const std::string info =
    "<info><category>Met</category><event>Storm</event><urgency>Immediate</urgency><severity>Severe</severity>"
    "<certainty>Observed</certainty></info>";

std::string utc(const std::optional<Instant>& instant) {
  return instant ? zone::to_iso(*instant, zone::find_zone("UTC").value()) : "nothing";
}

ImportedAlerts alerts(const std::string& inside) { return read_cap(xml("<alert " + cap + ">\n" + inside + "</alert>")); }

ImportedAlert only_alert(const ImportedAlerts& read) {
  for (const auto& each : read.dropped) UNSCOPED_INFO(each.what);
  REQUIRE(read.dropped.empty());
  REQUIRE(read.alerts.size() == 1);
  return read.alerts[0];
}

std::string replaced(std::string text, const std::string& piece, const std::string& other) {
  const auto at = text.find(piece);
  REQUIRE(at != std::string::npos);
  return text.replace(at, piece.size(), other);
}

// The one reason why nothing was kept.
std::string refusal(const std::string& inside) {
  const auto read = alerts(inside);
  CHECK(read.alerts.empty());
  REQUIRE_FALSE(read.dropped.empty());
  return read.dropped.front().what;
}

ImportedAlerts real(const std::string& name) {
  const auto bytes = bytes_of_real("cap/" + name);
  if (!bytes) return {};
  const auto root = xml(*bytes);
  CHECK(is_cap(root));
  return read_cap(root);
}

}  // namespace

TEST_CASE("an alert is known by its namespace, in either version, with or without prefix") {
  CHECK(is_cap(xml("<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>")));
  CHECK(is_cap(xml("<cap:alert xmlns:cap='urn:oasis:names:tc:emergency:cap:1.1'/>")));
  CHECK_FALSE(is_cap(xml("<alert xmlns='urn:oasis:names:tc:emergency:cap'/>")));
  CHECK_FALSE(is_cap(xml("<alert/>")));
  CHECK_FALSE(is_cap(xml("<feed xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>")));
}

TEST_CASE("an alert gives its fields, and its info in each language") {
  const auto read = read_cap(xml("<cap:alert xmlns:cap='urn:oasis:names:tc:emergency:cap:1.2'>" + std::string(R"(
<cap:identifier>tea-8</cap:identifier><cap:sender>desk@example.org</cap:sender><cap:sent>2024-06-13T09:30:00-00:00</cap:sent>
<cap:status>Exercise</cap:status><cap:msgType>Update</cap:msgType><cap:scope>Restricted</cap:scope>
<cap:references>desk@example.org,tea-6,2024-06-13T08:30:00+02:00
 desk@example.org,tea-7,2024-06-13T09:00:00+02:00</cap:references>
<cap:info><cap:language>de-AT</cap:language><cap:category>Met</cap:category><cap:event>Sturm</cap:event>
<cap:responseType>Shelter</cap:responseType><cap:responseType>AllClear</cap:responseType>
<cap:urgency>Expected</cap:urgency><cap:severity>Extreme</cap:severity><cap:certainty>Very Likely</cap:certainty>
<cap:effective>2024-06-13T10:00:00+02:00</cap:effective><cap:onset>2024-06-13T11:00:00+02:00</cap:onset>
<cap:expires>2024-06-13T12:00:00+02:00</cap:expires><cap:senderName>The desk</cap:senderName><cap:headline>Sturm über Wien</cap:headline>
<cap:description>Starker Wind.</cap:description><cap:instruction>Bleiben Sie drinnen.</cap:instruction>
<cap:area><cap:areaDesc>Wien</cap:areaDesc></cap:area><cap:area><cap:areaDesc>Graz</cap:areaDesc></cap:area></cap:info>
<cap:info><cap:event>Storm</cap:event><cap:urgency>Past</cap:urgency><cap:severity>Minor</cap:severity><cap:certainty>unknown</cap:certainty>
</cap:info></cap:alert>)")));
  CHECK(read.format == "CAP 1.2 alert");
  const auto alert = only_alert(read);
  CHECK(alert.identifier == "tea-8");
  CHECK(alert.sender == "desk@example.org");
  CHECK(utc(alert.sent) == "2024-06-13T09:30:00+00:00");
  CHECK(alert.status == AlertStatus::exercise);
  CHECK(alert.type == AlertType::update);
  CHECK(alert.scope == AlertScope::restricted);
  REQUIRE(alert.references.size() == 2);
  CHECK(alert.references[1].sender == "desk@example.org");
  CHECK(alert.references[1].identifier == "tea-7");
  CHECK(utc(alert.references[1].sent) == "2024-06-13T07:00:00+00:00");
  REQUIRE(alert.infos.size() == 2);
  const auto& german = alert.infos[0];
  CHECK(german.language == "de-AT");
  CHECK(german.event == "Sturm");
  CHECK(german.headline == "Sturm über Wien");
  CHECK(german.description == "Starker Wind.");
  CHECK(german.instruction == "Bleiben Sie drinnen.");
  CHECK(german.sender_name == "The desk");
  CHECK(german.areas == std::vector<std::string>{"Wien", "Graz"});
  CHECK(german.urgency == AlertUrgency::expected);
  CHECK(german.severity == AlertSeverity::extreme);
  CHECK(german.certainty == AlertCertainty::likely);
  CHECK(german.all_clear);
  CHECK(utc(german.effective) == "2024-06-13T08:00:00+00:00");
  CHECK(utc(german.onset) == "2024-06-13T09:00:00+00:00");
  CHECK(utc(german.expires) == "2024-06-13T10:00:00+00:00");
  CHECK(german.position == Position{6, 1});
  const auto& other = alert.infos[1];
  CHECK(other.language == "en-US");
  CHECK(other.headline == "");
  CHECK(other.certainty == AlertCertainty::unknown);
  CHECK_FALSE(other.all_clear);
  CHECK_FALSE(other.expires);
}

TEST_CASE("a message may cancel another without any info") {
  const auto alert = only_alert(alerts(replaced(head, "Alert", "Cancel") + "<references>a,b,2024-06-13T08:30:00+02:00</references>"));
  CHECK(alert.type == AlertType::cancel);
  CHECK(alert.infos.empty());
  CHECK(alert.references.size() == 1);
}

TEST_CASE("an alert that lacks what the standard requires is refused with the reason") {
  const auto [piece, other, reason] = GENERATE(table<std::string, std::string, std::string>({
      {"<identifier>tea-7</identifier>", "", "its <identifier> is missing, and CAP requires it"},
      {"desk@example.org", " ", "its <sender> is missing, and CAP requires it"},
      {"<sent>2024-06-13T09:30:00+02:00</sent>", "", "its <sent> is missing, and CAP requires it"},
      {"09:30:00+02:00", "09:30:00", "its <sent> is \"2024-06-13T09:30:00\", which is no time like 2024-06-13T09:30:00+02:00"},
      {"<status>Actual</status>", "", "its <status> is missing, and CAP requires it"},
      {"Actual", "Real", "its <status> is \"Real\", a word that CAP does not know"},
      {">Alert<", ">Warning<", "its <msgType> is \"Warning\", a word that CAP does not know"},
      {"<scope>Public</scope>", "", "its <scope> is missing, and CAP requires it"},
  }));
  CHECK(refusal(replaced(head, piece, other) + info) == "this alert is not valid: " + reason);
}

TEST_CASE("an info that is not valid is left out alone, and the alert with the last of them") {
  const auto [piece, other, reason] = GENERATE(table<std::string, std::string, std::string>({
      {"<event>Storm</event>", "", "its <event> is missing, and CAP requires it"},
      {"Immediate", "Soon", "its <urgency> is \"Soon\", a word that CAP does not know"},
      {"<severity>Severe</severity>", "", "its <severity> is missing, and CAP requires it"},
      {"<certainty>Observed</certainty>", "<certainty/>", "its <certainty> is missing, and CAP requires it"},
      {"</info>", "<expires>tomorrow</expires></info>", "its <expires> is \"tomorrow\", which is no time like 2024-06-13T09:30:00+02:00"},
  }));
  const auto bad = replaced(info, piece, other);
  const auto both = alerts(head + bad + info);
  REQUIRE(both.alerts.size() == 1);
  CHECK(both.alerts[0].infos.size() == 1);
  REQUIRE(both.dropped.size() == 1);
  CHECK(both.dropped[0].what == "this <info> is not valid: " + reason);
  CHECK(both.dropped[0].position == Position{2, static_cast<int>(head.size()) + 1});
  const auto alone = alerts(head + bad);
  CHECK(alone.alerts.empty());
  REQUIRE(alone.dropped.size() == 2);
  CHECK(alone.dropped[1].what == "this alert is not valid: none of its <info> is");
  CHECK(alone.dropped[1].position == Position{1, 1});
}

TEST_CASE("a reference that is none is named, and the others stay") {
  const auto read = alerts(head + "<references>tea-6 a,b,c a,b,2024-06-13T08:30:00+02:00</references>");
  REQUIRE(read.alerts.size() == 1);
  CHECK(read.alerts[0].references.size() == 2);
  CHECK_FALSE(read.alerts[0].references[0].sent);
  REQUIRE(read.dropped.size() == 1);
  CHECK(read.dropped[0].what == "a reference is not \"sender,identifier,time\": \"tea-6\"");
}

TEST_CASE("canada: an update in two languages, with times of -00:00") {
  const auto read = real("canada.cap.xml");
  if (read.format.empty()) return;
  const auto alert = only_alert(read);
  CHECK(alert.identifier == "2.49.0.1.124.6bddbc91.2012");
  CHECK(utc(alert.sent) == "2012-05-02T23:21:04+00:00");
  CHECK(alert.type == AlertType::update);
  REQUIRE(alert.references.size() == 2);
  CHECK(alert.references[0].identifier == "2.49.0.1.124.a3f342a4.2012");
  REQUIRE(alert.infos.size() == 2);
  CHECK(alert.infos[0].language == "en-CA");
  CHECK(alert.infos[1].language == "fr-CA");
  CHECK(alert.infos[1].headline == "veille d'orages violents");
  CHECK(alert.infos[1].areas == std::vector<std::string>{"Windsor - Leamington - comté d'Essex", "Chatham-Kent - parc Rondeau"});
  CHECK(alert.infos[0].all_clear);
  CHECK(utc(alert.infos[0].expires) == "2012-05-03T00:20:00+00:00");
}

TEST_CASE("earthquake: ISO-8859-1, signed, without a language") {
  const auto read = real("earthquake-iso8859-1.cap.xml");
  if (read.format.empty()) return;
  const auto alert = only_alert(read);
  REQUIRE(alert.infos.size() == 1);
  CHECK(alert.infos[0].headline == "EQ 4.6 Usulután, Usulután, El Salvador - PRELIMINARY REPORT");
  CHECK(alert.infos[0].language == "en-US");
  CHECK(alert.infos[0].severity == AlertSeverity::unknown);
  CHECK(utc(alert.infos[0].onset) == "2012-10-14T22:40:56+00:00");
  CHECK_FALSE(alert.infos[0].effective);
}

TEST_CASE("weather: an alert of CAP 1.1") {
  const auto read = real("weather.cap.xml");
  if (read.format.empty()) return;
  CHECK(read.format == "CAP 1.1 alert");
  const auto alert = only_alert(read);
  CHECK(utc(alert.sent) == "2010-08-30T10:07:00+00:00");
  REQUIRE(alert.infos.size() == 1);
  CHECK(alert.infos[0].event == "Flash Flood Watch");
  CHECK(alert.infos[0].severity == AlertSeverity::severe);
  CHECK(alert.infos[0].areas == std::vector<std::string>{"Central and Southern Lewis and Clark; Lewis and Clark"});
}

TEST_CASE("invalid: the alert without a scope is refused") {
  const auto read = real("invalid.cap.xml");
  if (read.format.empty()) return;
  CHECK(read.alerts.empty());
  REQUIRE(read.dropped.size() == 1);
  CHECK(read.dropped[0].what == "this alert is not valid: its <scope> is missing, and CAP requires it");
  CHECK(read.dropped[0].position.line == 2);
}
