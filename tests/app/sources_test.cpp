// News and alerts from elsewhere, beside an event of this machine.
#include "../source/temporary_folder.h"
#include "../source/test_server.h"
#include "app/live.h"
#include "support/catch.h"
#include "web_display.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>
#include <memory>

using namespace foyer;
using source::Conversation;
using source::TemporaryFolder;
using source::TestServer;
using source::write_file;
using test::State;
using test::Strings;
using test::telling;

namespace {

std::string png() {
  std::ifstream file("schedules/unido-day-2024/pictures/plan.png", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string feed(const std::string& title, const std::string& image = "") {
  return R"(<?xml version="1.0"?><rss version="2.0"><channel><title>The house</title><item><title>)" + title +
         R"(</title><guid>1</guid><pubDate>Thu, 13 Jun 2024 07:00:00 GMT</pubDate>)" +
         (image.empty() ? "" : R"(<enclosure type="image/png" length="1" url=")" + image + R"("/>)") + "</item></channel></rss>";
}

std::string alert(const std::string& id, const std::string& headline) {
  return R"(<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>)" + id +
         R"(</identifier><sender>weather</sender><sent>2024-06-13T09:00:00+02:00</sent><status>Actual</status><msgType>Alert</msgType>
    <scope>Public</scope><info><language>en</language><category>Met</category><event>Storm</event><urgency>Expected</urgency>
    <severity>Severe</severity><certainty>Likely</certainty><expires>2024-06-13T20:00:00+02:00</expires><headline>)" +
         headline + "</headline></info></alert>";
}

std::string index_of(const Strings& links) {
  std::string entries;
  for (const auto& link : links)
    entries += "<entry><id>" + link + "</id><title>x</title><updated>2024-06-13T07:00:00Z</updated><link href=\"" + link + "\"/></entry>";
  return R"(<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>Warnings</title><updated>2024-06-13T07:00:00Z</updated>)" + entries +
         "</feed>";
}

struct Event {
  State state;
  TemporaryFolder folder;
  explicit Event(const std::string& sources) {
    write_file(folder / "schedule.json", R"({"event": {"title": "Day", "timezone": "Europe/Berlin"}, "sessions": [
      {"title": "Talk", "start": "2024-06-13 11:00"}]})");
    write_file(folder / "sources.json", sources);
  }
};

Strings titles(const app::Live& live) {
  Strings all;
  for (const auto& item : live.schedule()->news) all.push_back(in_language(item.title, "en"));
  return all;
}

Strings texts(const app::Live& live) {
  Strings all;
  for (const auto& item : live.schedule()->announcements) all.push_back(in_language(item.text, "en"));
  return all;
}

}  // namespace

TEST_CASE("a feed is news of the event, with its picture fetched, and both are there without the network", "[F90]") {
  std::string address;
  std::unique_ptr<TestServer> server;
  server = std::make_unique<TestServer>([&address](Conversation& client) {
    if (client.path() == "/feed.xml") client.answer("200 OK", feed("Doors open", address + "/hall.png"));
    else client.answer("200 OK", png(), "Content-Type: image/png\r\n");
  });
  address = server->address("");
  const Event event(R"([{"kind": "news", "address": ")" + address + R"(/feed.xml"}])");
  Strings told;
  {
    app::Live live(event.folder.path().string(), telling(&told));
    CHECK(titles(live).empty());
    live.settle();
    CHECK(titles(live) == Strings{"Doors open"});
    CHECK(std::filesystem::exists(live.schedule()->news[0].image));
    CHECK(source::text_of(live.schedule()->news[0].image) != png());  // made anew
  }
  CHECK(told.empty());
  server.reset();
  const app::Live live(event.folder.path().string(), telling());
  CHECK(titles(live) == Strings{"Doors open"});
  CHECK(std::filesystem::exists(live.schedule()->news[0].image));
}

TEST_CASE("a feed that lies on this machine may name pictures, but not of the network that it is in") {
  const TestServer server([](Conversation& client) { client.answer("200 OK", png()); });
  const Event event(R"([{"kind": "news", "address": "feed.xml"}])");
  write_file(event.folder / "feed.xml", feed("Doors open", server.address("/hall.png")));
  Strings told;
  app::Live live(event.folder.path().string(), telling(&told));
  live.settle();
  CHECK(titles(live) == Strings{"Doors open"});
  REQUIRE(told.size() == 1);
  CHECK(told[0].find("leads to 127.0.0.1, this computer itself: not followed") != std::string::npos);
}

TEST_CASE("a picture that is none, or that no decoder can finish, leaves its news without one, and is told of", "[S29][F35][F38][F39]") {
  std::string broken = png();
  broken[broken.size() / 2] ^= 0x55;
  for (const auto& [picture, why] :
       std::vector<std::pair<std::string, std::string>>{{"<html>no</html>", "is a web page"}, {broken, "is damaged"}}) {
    INFO(why);
    std::string address;
    const TestServer server([&, picture = picture](Conversation& client) {
      client.answer("200 OK", client.path() == "/feed.xml" ? feed("Doors open", address + "/hall.png") : picture);
    });
    address = server.address("");
    const Event event(R"([{"kind": "news", "address": ")" + address + R"(/feed.xml"}])");
    Strings told;
    app::Live live(event.folder.path().string(), telling(&told));
    live.settle();
    CHECK(titles(live) == Strings{"Doors open"});
    CHECK(live.schedule()->news[0].image.empty());
    REQUIRE(told.size() == 1);
    CHECK(told[0].find(address + "/hall.png: warning: this picture is left out: " + why) == 0);
  }
}

TEST_CASE("alerts are read where an index leads to them, and go when it leads to them no more") {
  std::string address;
  std::atomic<bool> over = false;
  const TestServer server([&](Conversation& client) {
    if (client.path() == "/index.atom") client.answer("200 OK", index_of(over ? Strings() : Strings{address + "/1", address + "/2"}));
    else client.answer("200 OK", alert(client.path(), "Storm" + client.path()));
  });
  address = server.address("");
  const Event event(R"([{"kind": "alerts", "address": ")" + address + R"(/index.atom"}])");
  Strings told;
  app::Live live(event.folder.path().string(), telling(&told));
  live.settle();
  CHECK(texts(live).size() == 2);
  CHECK(told.empty());
  over = true;
  live.update(Steady::now() + std::chrono::hours(1), test::morning);
  while (!texts(live).empty()) {
    REQUIRE(test::readable(live));
    live.update(Steady::now() + std::chrono::hours(1), test::morning);
  }
}

TEST_CASE("a folder of alerts on this machine is watched") {
  const Event event(R"([{"kind": "alerts", "address": "alerts"}])");
  std::filesystem::create_directory(event.folder / "alerts");
  write_file(event.folder / "alerts/1.xml", alert("1", "Storm"));
  app::Live live(event.folder.path().string(), telling());
  CHECK(texts(live) == Strings{"Storm"});
  write_file(event.folder / "alerts/2.xml", alert("2", "Flood"));
  REQUIRE(test::readable(live));
  live.update(Steady::now(), test::morning);
  CHECK(live.update(Steady::now() + std::chrono::seconds(1), test::morning));
  CHECK(texts(live).size() == 2);
  for (const char* name : {"alerts/1.xml", "alerts/2.xml"}) std::filesystem::remove(event.folder / name);
  REQUIRE(test::readable(live));
  live.update(Steady::now(), test::morning);
  live.update(Steady::now() + std::chrono::seconds(1), test::morning);
  CHECK(texts(live).empty());
}

TEST_CASE("a source that a schedule from the network names may not lead to this computer by a name that does not say so") {
  // As a server elsewhere would: staff wrote another host than the one of the feed.
  const TestServer server([](Conversation& client) {
    if (client.path() == "/feed.xml") return (void)client.answer("200 OK", feed("Inside"));
    const auto port = client.head().substr(client.head().find("Host: 127.0.0.1:") + 16);
    client.answer("200 OK", R"({"event": {"title": "Day"}, "sessions": [{"title": "Talk", "start": "2024-06-13 11:00"}], "sources": [
      {"kind": "news", "address": "http://localhost:)" +
                                port.substr(0, port.find('\r')) + R"(/feed.xml"}]})");
  });
  const Event event(R"([{"kind": "schedule", "address": ")" + server.address("/list") + R"("}])");
  std::filesystem::remove(event.folder / "schedule.json");
  app::Live live(event.folder.path().string(), telling());
  live.settle();
  REQUIRE(live.schedule());
  CHECK(titles(live).empty());
  const auto problems = live.problems();
  CHECK(std::ranges::count_if(problems, [](const Problem& problem) { return problem.what.starts_with("leads to localhost"); }) == 1);
}

TEST_CASE("sources come and go with the file that names them, and a broken feed changes nothing") {
  const Event event(R"([{"kind": "news", "address": "feed.xml"}])");
  write_file(event.folder / "feed.xml", feed("First"));
  Strings told;
  app::Live live(event.folder.path().string(), telling(&told));
  CHECK(titles(live) == Strings{"First"});
  const auto save = [&](const char* name, const std::string& text) {
    write_file(event.folder / name, text);
    REQUIRE(test::readable(live));
    live.update(Steady::now(), test::morning);
    live.update(Steady::now() + std::chrono::seconds(1), test::morning);
    live.update(Steady::now() + std::chrono::seconds(3), test::morning);
  };
  save("feed.xml", feed("Second"));
  CHECK(titles(live) == Strings{"Second"});
  CHECK(told.empty());
  save("feed.xml", "<rss");
  CHECK(titles(live) == Strings{"Second"});
  REQUIRE_FALSE(told.empty());
  CHECK(told[0].find("feed.xml:1:") != std::string::npos);
  save("sources.json", "[]");
  CHECK(titles(live).empty());
}

TEST_CASE("the schedule may stand elsewhere, with screens and announcements of this machine") {
  const TestServer server([](Conversation& client) { client.answer("200 OK", test::congress({{"a"}})); });
  const Event event(R"([{"kind": "schedule", "address": ")" + server.address() + R"("}])");
  std::filesystem::remove(event.folder / "schedule.json");
  write_file(event.folder / "screens.json", R"([{"name": "door"}])");
  const auto folder = event.folder.path().string();
  {
    app::Live live(folder, telling());
    CHECK_FALSE(live.schedule());
    live.settle();
    CHECK(test::told_of(live) == Strings{"a 11:00 Aula"});
    CHECK(live.schedule()->screens.size() == 1);
    CHECK(live.schedule()->as_of);
  }
  CHECK(test::told_of(app::Live(folder, telling())) == Strings{"a 11:00 Aula"});
}
