#include "read/opass.h"

#include "read/imports.h"

using namespace foyer;
using namespace foyer::read;
using namespace foyer::test;
using model::SessionKind;

namespace {

const std::string sample = R"({"sessions": [
  {"id": "A1", "type": "K", "room": "R0", "broadcast": ["R1", "R0", "R1", "R9"], "start": "2024-03-09T09:10:00+08:00",
   "end": "2024-03-09T10:00:00+08:00", "language": "中文", "zh": {"title": "主題演講", "description": "關於"},
   "en": {"title": "Keynote", "description": "About"}, "speakers": ["s1", "s2"], "tags": ["t1"], "uri": "https://example.org/A1"},
  {"id": "B2", "type": "W", "room": "R1", "broadcast": null, "start": "2024-03-09T10:00:00+08:00", "end": "2024-03-09T11:00:00+08:00",
   "language": "English", "zh": {"title": "Rust", "description": "Same"}, "en": {"title": "Rust", "description": "Same"},
   "speakers": [7], "tags": [], "url": "https://example.org/B2"},
  {"id": "C3", "type": "Ev", "room": "R9", "start": "2024-03-09T11:00:00", "end": "2024-03-09T12:00:00", "language": null,
   "zh": {"title": "午餐", "description": ""}, "en": {"title": "Lunch", "description": ""}, "speakers": []},
  {"id": "D4", "type": "none", "room": "", "start": "2024-03-09T12:00:00Z", "language": "zh-tw",
   "zh": {"title": "議程"}, "en": {"title": " "}, "speakers": null, "uri": null}],
 "speakers": [
  {"id": "s1", "avatar": "x.png", "zh": {"name": "王小明", "bio": "工程師"}, "en": {"name": "Wang Xiaoming", "bio": "Engineer"}},
  {"id": "s2", "zh": {"name": "Ada", "bio": "-"}, "en": {"name": "Ada", "bio": "-"}},
  {"id": 7, "zh": {"name": "Ben"}, "en": {"name": "Ben"}}],
 "session_types": [{"id": "K", "zh": {"name": "主題"}, "en": {"name": "Keynote"}}, {"id": "W", "zh": {"name": "工作坊"}, "en": {"name": "Workshop"}},
  {"id": "Ev", "zh": {"name": "Event"}, "en": {"name": "Event"}}],
 "rooms": [{"id": "R0", "zh": {"name": "大禮堂"}, "en": {"name": "Great Hall"}}, {"id": "R1", "zh": {"name": "R1"}, "en": {"name": "R1"}}],
 "tags": [{"id": "t1", "zh": {"name": "AI"}, "en": {"name": "AI"}}]})";

Imported imported() { return read_opass(json(sample), zone::find_zone("Asia/Taipei")); }

// These sessions on the second line and after, and one speaker, "s1".
Imported with_sessions(const std::string& sessions) {
  return read_opass(json("{\"sessions\": [\n" + sessions + "],\n\"speakers\": [{\"id\": \"s1\", \"en\": {\"name\": \"Ada\"}}]}"), {});
}

}  // namespace

TEST_CASE("OPass is known by its sessions in Chinese or English, or by its types of sessions") {
  CHECK(is_opass(json(sample)));
  CHECK(is_opass(json(R"({"sessions": [], "session_types": []})")));
  CHECK(is_opass(json(R"({"sessions": [7, {"zh": {"title": "A"}}]})")));
  CHECK(is_opass(json(R"({"sessions": [{"en": {"title": "A"}}]})")));
  for (const char* other : {"{}", "[]", R"({"sessions": []})", R"({"sessions": [{"title": "A"}], "speakers": [], "categories": []})",
                            R"({"event": {}, "sessions": [{"zh": {"title": "A"}}]})", R"({"session_types": []})"}) {
    INFO(other);
    CHECK_FALSE(is_opass(json(other)));
  }
}

TEST_CASE("OPass names neither event nor zone, but its two languages") {
  const auto all = imported();
  CHECK(all.format == "OPass schedule");
  CHECK(all.title.empty());
  CHECK(all.zone->name == "Asia/Taipei");
  CHECK(all.languages == std::vector<std::string>{"zh-Hant", "en"});
  CHECK(drops(all).empty());
  CHECK(all.sessions.size() == 4);
}

TEST_CASE("texts stand in both languages, and once where both are the same") {
  const auto all = imported();
  CHECK(versions(all.sessions[0].title) == "zh-Hant=主題演講|en=Keynote");
  CHECK(versions(all.sessions[0].abstract) == "zh-Hant=關於|en=About");
  CHECK(versions(all.sessions[1].title) == "Rust");
  CHECK(versions(all.sessions[1].abstract) == "Same");
  CHECK(all.sessions[2].abstract.empty());
  CHECK(versions(all.sessions[3].title) == "zh-Hant=議程");
}

TEST_CASE("a session that is broadcast is in each of its rooms once, its own first") {
  const auto all = imported();
  CHECK(rooms(all.sessions[0]) == "zh-Hant=大禮堂|en=Great Hall, R1, R9");
  CHECK(rooms(all.sessions[1]) == "R1");
  CHECK(all.sessions[3].rooms.empty());
}

TEST_CASE("speakers, type, language and address of an OPass session") {
  const auto all = imported();
  CHECK(names(all.sessions[0]) == "zh-Hant=王小明|en=Wang Xiaoming, Ada");
  CHECK(all.sessions[0].people[0].key == "s1");
  CHECK(versions(all.sessions[0].people[0].bio) == "zh-Hant=工程師|en=Engineer");
  CHECK(names(all.sessions[1]) == "Ben");
  CHECK(versions(all.sessions[0].track) == "zh-Hant=主題|en=Keynote");
  CHECK(all.sessions[3].track.empty());
  CHECK(all.sessions[0].kind == SessionKind::keynote);
  CHECK(all.sessions[1].kind == SessionKind::workshop);
  CHECK(all.sessions[2].kind == SessionKind::meal);
  CHECK(all.sessions[3].kind == SessionKind::talk);
  CHECK(all.sessions[0].language == "zh-Hant");
  CHECK(all.sessions[1].language == "en");
  CHECK(all.sessions[2].language == "");
  CHECK(all.sessions[3].language == "zh-TW");
  CHECK(all.sessions[0].url == "https://example.org/A1");
  CHECK(all.sessions[1].url == "https://example.org/B2");
  CHECK(all.sessions[2].url == "");
}

TEST_CASE("times of OPass have their offset, or the zone that staff gave") {
  const auto all = imported();
  CHECK(all.sessions[0].key == "A1");
  CHECK(all.sessions[0].position == Position{2, 3});
  CHECK(iso(all.sessions[0].start) == "2024-03-09T01:10:00+00:00");
  CHECK(iso(all.sessions[0].end) == "2024-03-09T02:00:00+00:00");
  CHECK(iso(all.sessions[2].start) == "2024-03-09T03:00:00+00:00");
  CHECK_FALSE(all.sessions[3].end.has_value());
  CHECK(read_opass(json(sample), {}).lacks_zone);
  CHECK(read_opass(json(sample), {}).sessions.size() == 3);
}

TEST_CASE("what cannot be kept of OPass is told with its place and the reason, and the rest is kept") {
  const auto all = with_sessions(R"({"en": {"title": "A"}, "start": "2024-03-09T09:00Z", "speakers": ["s1", "s9"]},
"none",
{"zh": {"title": ""}, "start": "2024-03-09T09:00Z"},
{"zh": {"title": "無"}},
{"zh": {"title": "E"}, "start": "2024-03-09T09:00Z", "end": "2024-03-09T08:00Z"})");
  REQUIRE(all.sessions.size() == 1);
  CHECK(names(all.sessions[0]) == "en=Ada");
  CHECK(drops(all) == std::vector<std::string>{"2: a person of \"A\" has no name, only the id \"s9\"",
                                               "3: a session should be an object, not a text", "4: a session has no title",
                                               "5: \"無\": it has no start",
                                               "6: \"E\": its end \"2024-03-09T08:00Z\" is before its start \"2024-03-09T09:00Z\""});
  CHECK(drops(read_opass(json(R"({"sessions": {}, "session_types": []})"), {})) ==
        std::vector<std::string>{"1: `sessions` should be a list, not an object"});
}

TEST_CASE("OPass spoilt anywhere is read as far as it goes") {
  spoil_everywhere(json(sample), [](const Node& root) { return read_opass(root, {}); });
}

TEST_CASE("a room's name as large as the file is not copied into each of its sessions") {
  std::string sessions;
  for (int count = 0; count < 200; ++count)
    sessions += std::string(count > 0 ? "," : "") + R"({"zh": {"title": "A"}, "start": "2024-03-09T09:00Z", "room": "r"})";
  const auto all = read_opass(
      json("{\"sessions\": [" + sessions + R"(], "rooms": [{"id": "r", "zh": {"name": ")" + std::string(1'000'000, 'x') + "\"}}]}"), {});
  CHECK(all.sessions.size() == 200);
  CHECK(all.sessions[0].rooms.size() == 1);
  CHECK(all.sessions[199].rooms.empty());
  CHECK(drops(all) ==
        std::vector<std::string>{"1: the names of rooms, tracks and people are too long for so many sessions; some are left out"});
}

// The numbers are those of `len(file["sessions"])`.
TEST_CASE("every session of COSCUP 2023 is kept") {
  const auto text = real_file("coscup2023/session.json");
  if (!text) return;
  REQUIRE(is_opass(json(*text)));
  const auto all = read_opass(json(*text), {});
  CHECK(all.sessions.size() == 352);
  CHECK(drops(all).empty());
  CHECK(all.zone->name == "Etc/GMT-8");  // that of its offsets
  CHECK_FALSE(all.lacks_zone);
  const auto in_two = [](const auto& session) { return session.title.versions.size() == 2; };
  CHECK(std::count_if(all.sessions.begin(), all.sessions.end(), in_two) == 62);
  const auto is_workshop = [](const auto& session) { return session.kind == SessionKind::workshop; };
  CHECK(std::count_if(all.sessions.begin(), all.sessions.end(), is_workshop) == 6);
  std::size_t people = 0;
  for (const auto& session : all.sessions) people += session.people.size();
  CHECK(people == 402);
  const auto& first = all.sessions[0];
  CHECK(versions(first.title) == "醫資標準的教育推廣");
  CHECK(iso(first.start) == "2023-07-29T04:35:00+00:00");
  CHECK(iso(first.end) == "2023-07-29T05:05:00+00:00");
  CHECK(rooms(first) == "TR 616");
  CHECK(names(first) == "蕭嘉宏");
  CHECK(versions(first.track) ==
        "zh-Hant=醫療資訊開放標準與開源解決方案|en=Open standards and open source solutions for healthcare information");
  CHECK(first.language == "zh-Hant");
  CHECK(first.url == "https://coscup.org/2023/session/SWZGFV");
  const auto kong = std::find_if(all.sessions.begin(), all.sessions.end(), [](const auto& session) { return session.key == "SAXWES"; });
  REQUIRE(kong != all.sessions.end());
  CHECK(versions(kong->title) ==
        "zh-Hant=利用 Kong API Gateway 優化微服務：簡化管理並提升安全性|en=Streamlining Microservices with Kong API Gateway: Simplifying "
        "Management and Enhancing Security");
  CHECK(names(*kong) == "RyanWang");
}

TEST_CASE("every session of SITCON 2024 is kept, in all of its rooms") {
  const auto text = real_file("sitcon2024/sessions.json");
  if (!text) return;
  const auto all = read_opass(json(*text), {});
  CHECK(all.sessions.size() == 43);
  CHECK(drops(all).empty());
  std::size_t places = 0;
  for (const auto& session : all.sessions) places += session.rooms.size();
  CHECK(places == 94);
  const auto& admission = all.sessions[0];
  CHECK(versions(admission.title) == "zh-Hant=入場時間|en=Admission");
  CHECK(rooms(admission) == "R0, R1, R2, R3, S");
  CHECK(admission.kind == SessionKind::notice);
  const auto by_key = [&](const std::string& key) {
    return *std::find_if(all.sessions.begin(), all.sessions.end(), [&](const auto& session) { return session.key == key; });
  };
  CHECK(by_key("ddf72c").kind == SessionKind::pause);
  CHECK(rooms(by_key("c3c98f")) == "R0, R1, R2");
  CHECK(by_key("c3c98f").kind == SessionKind::meal);
  const auto panel = by_key("439688");
  CHECK(versions(panel.title) == "Human After All：AI 如何改變遊戲規則？");
  CHECK(panel.kind == SessionKind::panel);
  CHECK(iso(panel.start) == "2024-03-09T04:45:00+00:00");
  CHECK(iso(panel.end) == "2024-03-09T06:15:00+00:00");
  CHECK(panel.people.size() == 4);
  CHECK(versions(panel.people[0].name) ==
        "zh-Hant=主持人 - 侯宜秀律師 台灣人工智慧學校秘書長|en=Moderator  - 侯宜秀律師 台灣人工智慧學校秘書長");
  CHECK(names(by_key("e58595")) == "yc油成, 天知道 Timothy");
  CHECK(by_key("e58595").url == "https://sitcon.org/2024/agenda/e58595/");
}
