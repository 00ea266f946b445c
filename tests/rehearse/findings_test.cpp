// For each kind of finding a small event that shows it and nothing else, and the same event mended, that shows nothing.
#include "rehearse/findings.h"

#include "read/schedule.h"
#include "support/catch.h"
#include "support/fixed_measure.h"
#include "zone/text.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

using namespace foyer;
using nlohmann::json;
using rehearse::Kind;

namespace {

// An open day of one talk in one room, with which nothing is wrong.
json open_day() {
  return json::parse(R"({
    "event": {"title": "Open day", "timezone": "Europe/Berlin", "languages": ["en"]},
    "rooms": [{"id": "hall", "name": "Hall"}, {"id": "attic", "name": "Attic"}],
    "speakers": [{"id": "li", "name": "Li Ming"}],
    "sessions": [{"id": "welcome", "title": "Welcome", "start": "2026-05-09 10:00", "end": "2026-05-09 11:00", "room": "hall"}],
    "screens": [{"name": "door"}]
  })");
}

json session(const std::string& id, const std::string& start, const std::string& end, const std::string& room = "hall") {
  return {{"id", id}, {"title", id}, {"start", "2026-05-09 " + start}, {"end", "2026-05-09 " + end}, {"room", room}};
}

// A snowman in no font; files of the sizes that their names tell, "gone" being none.
rehearse::Senses senses() {
  return {[](std::string_view text, std::string_view) { return text.find("☃") == text.npos ? std::u32string() : std::u32string(U"☃"); },
          [](const std::string& file) { return file == "gone.jpg" ? "there is no such file" : ""; },
          [](const std::string& file) -> std::optional<Size> {
            if (file == "gone.jpg") return {};
            if (file == "small.jpg") return Size{40, 40};
            if (file == "tall.jpg") return Size{600, 3000};
            return Size{1000, 1000};
          },
          [](const std::string& text) { return 25 + static_cast<int>(text.size()) / 4; }};
}

struct Rehearsed {
  std::vector<Kind> kinds;
  std::vector<rehearse::Finding> findings;
};

// Played from `from` on, where that is given, on the day of the talk.
Rehearsed rehearsed(const json& event, const std::string& from = {}) {
  const auto reading = read::read_schedule({{"schedule.json", event.dump(1)}}, zone::find_zone("UTC").value());
  REQUIRE(reading.schedule);
  const auto& schedule = *reading.schedule;
  std::vector<Size> sizes(schedule.screens.size(), {1920, 1080});
  auto span = rehearse::span_of(schedule);
  if (!from.empty()) span.from = zone::parse_instant("2026-05-09 " + from, schedule.event.zone).value();
  std::vector<rehearse::Played> played;
  for (const auto& screen : schedule.screens) played.push_back(rehearse::play(schedule, screen, {1920, 1080}, test::fixed_measure(), span));
  Rehearsed result;
  result.findings = all_findings({schedule, schedule.screens, sizes, played, span}, senses());
  for (const auto& finding : result.findings) result.kinds.push_back(finding.kind);
  return result;
}

std::string told(const Rehearsed& rehearsed) {
  std::string lines;
  for (const auto& finding : rehearsed.findings) lines += std::string(to_string(finding.kind)) + ": " + finding.what + "\n";
  return lines;
}

// `wrong` shows that finding and no other, `right` none; the finding is given back.
rehearse::Finding shows(Kind kind, const json& wrong, const json& right, const std::string& from = {}) {
  const auto found = rehearsed(wrong, from), none = rehearsed(right, from);
  INFO("found in the event that is wrong:\n" << told(found));
  INFO("found in the one that is mended:\n" << told(none));
  REQUIRE(found.kinds == std::vector<Kind>{kind});
  CHECK(none.kinds.empty());
  CHECK_FALSE(found.findings.front().what.empty());
  CHECK_FALSE(found.findings.front().mend.empty());
  return found.findings.front();
}

std::string words(int count) {
  std::string text;
  for (int word = 0; word < count; ++word) text += "word ";
  return text;
}

// News, one every five minutes from seven to ten: at each the pages begin anew, and from nine on they take longer than that.
json news_every_five_minutes() {
  auto news = json::array();
  for (int minute = 0; minute < 180; minute += 5) {
    const auto time = std::to_string(7 + minute / 60) + (minute % 60 < 10 ? ":0" : ":") + std::to_string(minute % 60);
    news.push_back({{"title", "Item"}, {"body", words(30)}, {"published", "2026-05-09 0" + time}});
  }
  return news;
}

}  // namespace

TEST_CASE("an event with which nothing is wrong has no findings") { CHECK(rehearsed(open_day()).kinds.empty()); }

TEST_CASE("a session that no screen ever shows") {
  auto wrong = open_day(), right = open_day();
  for (auto* event : {&wrong, &right}) (*event)["sessions"].push_back(session("Tea", "10:00", "11:00", "attic"));
  wrong["screens"] = {{{"name", "door"}, {"rooms", {"hall"}}}};
  const auto finding = shows(Kind::never_shown, wrong, right);
  CHECK(finding.session == "Tea");
  CHECK(finding.place.line > 0);
  CHECK(finding.what == "no screen ever shows \"Tea\"");
}

TEST_CASE("a session that is never up before it begins, because the pages take too long") {
  auto wrong = open_day(), right = open_day();
  for (auto* event : {&wrong, &right}) {
    (*event)["news"] = news_every_five_minutes();
    (*event)["sessions"].push_back(session("Breakfast", "08:00", "10:30", "attic"));
  }
  wrong["screens"] = {{{"name", "door"}, {"slides", {"news", "agenda"}}}};
  right["screens"] = {{{"name", "door"}, {"slides", {"agenda", "news"}}}};
  CHECK(shows(Kind::seen_late, wrong, right, "09:00").session == "welcome");
}

TEST_CASE("a session that somebody may wait long to see") {
  auto wrong = open_day(), right = open_day();
  for (int item = 0; item < 20; ++item) wrong["news"].push_back({{"title", "Item " + std::to_string(item)}, {"body", words(40)}});
  right["news"] = {{{"title", "Item"}}};
  for (auto* event : {&wrong, &right}) (*event)["screens"] = {{{"name", "door"}, {"slides", {"news", "agenda"}}}};
  CHECK(shows(Kind::long_wait, wrong, right).session == "welcome");
}

TEST_CASE("a text of several pages of which one never has its time") {
  auto wrong = open_day(), right = open_day();
  for (auto* event : {&wrong, &right}) {
    (*event)["screens"] = {{{"name", "door"}, {"slides", {"agenda", "news"}}}};
    (*event)["news"] = news_every_five_minutes();
    (*event)["news"][0]["published"] = "2026-05-08 12:00";  // the oldest comes last, and goes before there is time for it
    (*event)["news"][0]["until"] = "2026-05-09 09:58";
  }
  wrong["news"][0]["body"] = words(250);
  const auto finding = shows(Kind::unread_pages, wrong, right, "09:00");
  CHECK(finding.screen == "door");
  CHECK(finding.slide);
}

TEST_CASE("a slide that staff leave up for less than it takes to read") {
  auto wrong = open_day(), right = open_day();
  for (auto* event : {&wrong, &right}) (*event)["news"] = {{{"title", "Item"}, {"body", words(40)}}};
  wrong["screens"] = {{{"name", "door"}, {"slides", {"agenda", {{"kind", "news"}, {"dwell", 6}}}}}};
  CHECK(shows(Kind::short_dwell, wrong, right).place.line > 0);
}

TEST_CASE("a title of more than two lines") {
  auto wrong = open_day(), right = open_day();
  std::string title;
  for (int word = 0; word < 24; ++word) title += "opening ";
  wrong["sessions"][0]["title"] = title;
  for (auto* event : {&wrong, &right}) (*event)["screens"] = {{{"name", "door"}, {"slides", {"agenda"}}}};
  const auto finding = shows(Kind::long_title, wrong, right);
  CHECK(finding.session == "welcome");
  CHECK(finding.slide);
}

TEST_CASE("a text in none of the languages that a screen shows") {
  auto wrong = open_day(), right = open_day();
  wrong["sessions"][0]["title"] = {{"de", "Begrüßung"}};
  right["sessions"][0]["title"] = {{"de", "Begrüßung"}, {"EN_gb", "Welcome"}};
  CHECK(shows(Kind::foreign_text, wrong, right).screen == "door");
}

TEST_CASE("a character that no font has") {
  auto wrong = open_day();
  wrong["sessions"][0]["title"] = "Welcome ☃";
  CHECK(shows(Kind::missing_character, wrong, open_day()).what.find("U+2603") != std::string::npos);
}

TEST_CASE("a character that no font has, in whatever text a slide may show") {
  auto right = open_day();
  right["tracks"] = {{{"id", "craft"}, {"name", "Craft"}}};
  right["sessions"][0]["track"] = "craft";
  right["sessions"][0]["speakers"] = {"li"};
  right["news"] = {{{"title", "Tea is free"}, {"published", "2026-05-09 09:00"}}};
  right["images"] = {{{"file", "good.jpg"}}};
  for (const auto* text :
       {"/event/title", "/rooms/0/name", "/rooms/1/name", "/rooms/0/directions/door", "/tracks/0/name", "/speakers/0/name",
        "/speakers/0/role", "/speakers/0/organisation", "/speakers/0/bio", "/news/0/source", "/images/0/caption"}) {
    INFO(text);
    auto wrong = right;
    wrong[json::json_pointer(text)] = "Snow ☃";
    CHECK(shows(Kind::missing_character, wrong, right).what.find("U+2603") != std::string::npos);
  }
}

TEST_CASE("a picture that is missing, too small for its place, or of another shape") {
  auto wrong = open_day(), right = open_day();
  for (auto* event : {&wrong, &right}) (*event)["sessions"][0]["speakers"] = {"li"};
  right["speakers"][0]["photo"] = "good.jpg";
  wrong["speakers"][0]["photo"] = "gone.jpg";
  CHECK(shows(Kind::missing_picture, wrong, right).what == "the photo of \"Li Ming\" cannot be shown: there is no such file");
  wrong["speakers"][0]["photo"] = "small.jpg";
  CHECK(shows(Kind::small_picture, wrong, right).place.line > 0);
  wrong["speakers"][0]["photo"] = "tall.jpg";
  CHECK(shows(Kind::cut_picture, wrong, right).what.find("20 %") != std::string::npos);
}

TEST_CASE("two sessions at once in a room, or by a speaker; and a walk that is too short") {
  auto wrong = open_day(), right = open_day();
  wrong["sessions"].push_back(session("Tea", "10:30", "11:30"));
  right["sessions"].push_back(session("Tea", "11:00", "12:00"));
  CHECK(shows(Kind::room_clash, wrong, right).session == "Tea");

  for (auto* event : {&wrong, &right}) {
    (*event)["sessions"][0]["speakers"] = {"li"};
    (*event)["sessions"][1]["speakers"] = {"li"};
  }
  wrong["sessions"][1]["room"] = "attic";
  CHECK(shows(Kind::speaker_clash, wrong, right).session == "Tea");

  wrong["sessions"][1] = session("Tea", "11:03", "12:00", "attic");
  wrong["sessions"][1]["speakers"] = {"li"};
  right["sessions"][1] = session("Tea", "11:05", "12:00", "attic");
  right["sessions"][1]["speakers"] = {"li"};
  CHECK(shows(Kind::short_walk, wrong, right).what.find("3 min") != std::string::npos);
}

TEST_CASE("a screen with nothing to say for an hour while the event is on") {
  auto wrong = open_day(), right = open_day();
  for (auto* event : {&wrong, &right}) {
    (*event)["sessions"].push_back(session("Tea", "10:00", "13:00", "attic"));
    (*event)["screens"] = {{{"name", "door"}}, {{"name", "hall"}, {"rooms", {"hall"}}, {"slides", {"session"}}}};
  }
  right["sessions"].push_back(session("Talk", "11:30", "13:00", "hall"));
  const auto finding = shows(Kind::nothing_to_say, wrong, right);
  CHECK(finding.screen == "hall");
  CHECK(finding.place.line > 0);
}

TEST_CASE("a colour of the event's that is hard to read") {
  auto wrong = open_day(), right = open_day();
  wrong["theme"]["colors"]["soft"] = "#222222";
  right["theme"]["colors"]["soft"] = "#dddddd";
  CHECK(shows(Kind::faint_color, wrong, right).place.line > 0);
}

TEST_CASE("a time that the clocks show twice") {
  auto wrong = open_day(), right = open_day();
  for (auto* event : {&wrong, &right}) {
    (*event)["sessions"][0]["start"] = "2026-10-25 01:00";
    (*event)["sessions"][0]["end"] = "2026-10-25T03:30";
  }
  wrong["sessions"][0]["end"] = "2026-10-25T02:30+02:00";
  CHECK(shows(Kind::ambiguous_time, wrong, right).what == "the clocks show 2026-10-25 02:30 twice that night, and \"Welcome\" ends then");
}

TEST_CASE("an announcement without end") {
  auto wrong = open_day(), right = open_day();
  wrong["announcements"] = {{{"text", "Bring water"}, {"from", "2026-05-09 09:30"}}};
  right["announcements"] = {{{"text", "Bring water"}, {"from", "2026-05-09 09:30"}, {"until", "2026-05-09 11:00"}}};
  CHECK(shows(Kind::endless_announcement, wrong, right).place.line > 0);
}

TEST_CASE("news of more than two days ago") {
  auto wrong = open_day(), right = open_day();
  wrong["news"] = {{{"title", "Tickets"}, {"published", "2026-05-01 12:00"}}};
  right["news"] = {{{"title", "Tickets"}, {"published", "2026-05-01 12:00"}, {"until", "2026-05-03 12:00"}}};
  CHECK(shows(Kind::old_news, wrong, right).from);
}

TEST_CASE("a code that nobody can read from where they stand") {
  auto wrong = open_day(), right = open_day();
  for (auto* event : {&wrong, &right}) {
    (*event)["screens"] = {{{"name", "door"}, {"diagonal", 55}, {"distance", 3}, {"slides", {"session"}}}};
    (*event)["sessions"][0]["abstract"] = "What there is to see.";
    (*event)["sessions"][0]["url"] = "https://example.org/";
  }
  wrong["sessions"][0]["url"] = "https://example.org/" + std::string(250, 'a');
  CHECK(shows(Kind::small_code, wrong, right).session == "welcome");
}
