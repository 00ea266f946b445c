// An event that comes over the network: whatever the servers do, the glass stays right.
#include "app/live.h"

#include "../source/test_server.h"
#include "support/catch.h"
#include "web_display.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <string>
#include <utility>

using namespace foyer;
using namespace std::chrono_literals;
using source::Conversation;
using source::TemporaryFolder;
using source::TestServer;

using namespace foyer::test;

TEST_CASE("an event at an address is asked for, shown, kept, and there again at a start without a network", "[F90]") {
  const State state;
  std::string address;
  {
    const TestServer server([](Conversation& client) { client.answer("200 OK", congress({{"a"}})); });
    address = server.address();
    app::Live live(address, telling());
    CHECK_FALSE(live.schedule());
    live.settle();
    CHECK(told_of(live) == Strings{"a 11:00 Aula"});
    CHECK(live.schedule()->as_of);
  }
  Strings told;
  app::Live live(address, telling(&told));
  CHECK(told_of(live) == Strings{"a 11:00 Aula"});
  live.settle();
  CHECK(told_of(live) == Strings{"a 11:00 Aula"});
  REQUIRE(told.size() == 1);
  CHECK(told[0].find(address + ": error: no connection to 127.0.0.1") == 0);
}

TEST_CASE("a folder at an address is an event with its companions, and those that do not exist are no fault") {
  const State state;
  const TestServer server([](Conversation& client) {
    if (client.path() == "/day/schedule.json") {
      client.answer("200 OK",
                    R"({"event": {"title": "Day", "logo": "logo.png"}, "sessions": [{"title": "Talk a", "start": "2024-06-13 11:00"}]})");
    } else if (client.path() == "/day/screens.json") client.answer("200 OK", R"([{"name": "door"}])");
    else client.answer("404 Not Found");
  });
  Strings told;
  app::Live live(server.address("/day/"), telling(&told));
  live.settle();
  REQUIRE(live.schedule());
  REQUIRE(live.schedule()->screens.size() == 1);
  CHECK(live.schedule()->screens[0].name == "door");
  CHECK(live.schedule()->event.logo.empty());  // it is asked for, and not there
  CHECK(told == Strings{server.address("/day/logo.png") + ": warning: this picture is left out: the server says 404 Not Found"});
}

TEST_CASE("whatever a server does, the schedule stays, and staff hear of it in one line", "[F91][F92][F93][F94][F101]") {
  struct Case {
    const char* what;
    TestServer::Script script;
    const char* told;
  };
  const std::vector<Case> cases{
      {"500", [](Conversation& client) { client.answer("500 Oops", "<h1>Oops</h1>"); }, "error: the server says 500 Internal Server Error"},
      {"a loop", [](Conversation& client) { client.answer("301 Moved", "", "Location: /schedule.json\r\n"); },
       "error: redirects more than 3 times"},
      {"half", [](Conversation& client) { client.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"schedule\""); },
       "error: ends after 11 of 5000 bytes"},
      {"a long length", [](Conversation& client) { client.send("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n{"); },
       "error: is larger than 32 MB"},
      {"wrong gzip", [](Conversation& client) { client.answer("200 OK", "not packed", "Content-Encoding: gzip\r\n"); },
       "error: is not packed in the way it says"},
      {"a hotel's page", [](Conversation& client) { client.answer("200 OK", "<!doctype html><html><body>Log in</body></html>"); },
       "error: "},
      {"nothing", [](Conversation& client) { client.answer("200 OK", ""); }, "error: "},
      {"no sessions", [](Conversation& client) { client.answer("200 OK", congress({})); }, "error: "},
      {"another language", [](Conversation& client) { client.send("SSH-2.0-x\r\n"); }, "error: does not answer as a web server does"},
      {"hangs up", [](Conversation&) {}, "error: hangs up without an answer"},
  };
  for (const auto& [what, script, expected] : cases) {
    INFO(what);
    const State state;
    std::atomic<bool> bad = false;
    const TestServer server([&bad, &script = script](Conversation& client) {
      if (bad) script(client);
      else client.answer("200 OK", congress({{"a"}}), "ETag: \"1\"\r\n");
    });
    Strings told;
    app::Live live(server.address(), telling(&told));
    live.settle();
    REQUIRE(told_of(live) == Strings{"a 11:00 Aula"});
    REQUIRE(told.empty());

    bad = true;
    CHECK_FALSE(ask(live, Steady::now() + 1h, morning));
    CHECK(told_of(live) == Strings{"a 11:00 Aula"});
    REQUIRE(told.size() == 1);
    CHECK(told[0].find(server.address()) == 0);
    CHECK(told[0].find(expected) != std::string::npos);

    bad = false;
    ask(live, Steady::now() + 3h, morning);
    CHECK(told_of(live) == Strings{"a 11:00 Aula"});
    CHECK(told.back() == "the schedule is in order again");
  }
}

TEST_CASE("on a server, too, a slip in one file holds up no other, also after a restart", "[F21][F91]") {
  const State state;
  struct Served {
    std::string schedule, news, announcements;
  };
  std::mutex mutex;
  Served served;
  const TestServer server([&](Conversation& client) {
    const std::lock_guard lock(mutex);
    const auto& path = client.path();
    const auto& body = path == "/day/schedule.json"        ? served.schedule
                       : path == "/day/news.json"          ? served.news
                       : path == "/day/announcements.json" ? served.announcements
                                                           : std::string();
    client.answer(body.empty() ? "404 Not Found" : "200 OK", body);
  });
  const auto serve = [&](Served now) {
    const std::lock_guard lock(mutex);
    served = std::move(now);
  };
  const auto schedule = [](const std::string& title) {
    return R"({"event": {"title": ")" + title + R"("}, "sessions": [{"title": "Talk a", "start": "2024-06-13 11:00"}]})";
  };
  const std::string emergency = R"([{"text": "Leave the hall", "level": "emergency", "until": "2024-06-13 18:00"}])";
  const auto title = [](const app::Live& live) { return model::in_language(live.schedule()->event.title, "en"); };
  const auto counts = [](const app::Live& live) { return std::pair(live.schedule()->news.size(), live.schedule()->announcements.size()); };
  using Counts = std::pair<std::size_t, std::size_t>;
  const auto until = [](app::Live& display, int hours, auto is) {
    const auto now = Steady::now() + hours * 1h;
    for (display.update(now, morning); !is(); display.update(now, morning)) REQUIRE(readable(display));
  };
  serve({schedule("Day"), R"([{"title": "News"}])", emergency});
  {
    app::Live live(server.address("/day/"), telling());
    live.settle();
    REQUIRE(counts(live) == Counts(1, 1));
    serve({schedule("Other"), "[{,", emergency});
    until(live, 1, [&] { return title(live) == "Other" && live.problems().size() == 1; });
    CHECK(counts(live) == Counts(1, 1));
    CHECK(live.problems()[0].file == server.address("/day/news.json"));
  }
  app::Live live(server.address("/day/"), telling());
  CHECK(title(live) == "Other");
  CHECK(counts(live) == Counts(1, 1));
  serve({"{ no schedule", R"([{"title": "News"}, {"title": "More news"}])", "[]"});
  until(live, 3, [&] { return counts(live) == Counts(2, 0) && live.problems().size() == 1; });
  CHECK(title(live) == "Other");
  CHECK(live.problems()[0].file == server.address("/day/schedule.json"));
  serve({schedule("Last"), R"([{"title": "News"}])", emergency});
  until(live, 5, [&] { return counts(live) == Counts(1, 1) && live.problems().empty(); });
  CHECK(title(live) == "Last");
}

TEST_CASE("a file that is taken down stays down, whatever fails afterwards, and comes back with the server's word") {
  const State state;
  std::atomic<int> phase = 0;
  const TestServer server([&phase](Conversation& client) {
    if (client.path() == "/day/schedule.json")
      client.answer("200 OK", R"({"event": {"title": "Day"}, "sessions": [{"title": "Talk a", "start": "2024-06-13 11:00"}]})");
    else if (client.path() != "/day/announcements.json" || phase == 1) client.answer("404 Not Found");
    else if (phase == 2) client.answer("502 Bad Gateway");
    else client.answer("200 OK", R"([{"text": "Leave the hall"}])", "ETag: \"1\"\r\n");
  });
  const auto count = [](const app::Live& live) { return live.schedule()->announcements.size(); };
  const auto until = [](app::Live& live, int hours, auto is) {
    const auto now = Steady::now() + hours * 1h;
    for (live.update(now, morning); !is(); live.update(now, morning)) REQUIRE(readable(live));
  };
  app::Live live(server.address("/day/"), telling());
  live.settle();
  REQUIRE(count(live) == 1);
  phase = 1;
  until(live, 1, [&] { return count(live) == 0; });
  phase = 2;
  until(live, 3, [&] { return live.problems().size() == 1; });
  CHECK(count(live) == 0);
  const app::Live restarted(server.address("/day/"), telling());
  REQUIRE(restarted.schedule());
  CHECK(count(restarted) == 0);
  phase = 0;
  until(live, 6, [&] { return count(live) == 1; });
}

TEST_CASE("a server that says again that what is shown is the newest has nothing wrong with it any more") {
  const State state;
  std::atomic<bool> bad = false;
  const TestServer server([&bad](Conversation& client) {
    if (bad) client.answer("200 OK", "{");
    else if (client.head().find("If-None-Match: \"1\"") != std::string::npos) client.answer("304 Not Modified");
    else client.answer("200 OK", congress({{"a"}}), "ETag: \"1\"\r\n");
  });
  Strings told;
  app::Live live(server.address(), telling(&told));
  live.settle();
  bad = true;
  ask(live, Steady::now() + 1h, morning);
  REQUIRE(told.size() == 1);
  bad = false;
  ask(live, Steady::now() + 3h, morning);
  CHECK(told.back() == "the schedule is in order again");
  CHECK(told_of(live) == Strings{"a 11:00 Aula"});
}

TEST_CASE("what changes from one version to the next is marked, also after a restart") {
  const State state;
  std::atomic<int> version = 1;
  const TestServer server([&version](Conversation& client) {
    if (version == 1) client.answer("200 OK", congress({{"a"}, {"b", "12:00"}, {"c", "14:00", "Foyer"}, {"d", "15:00"}}));
    else client.answer("200 OK", congress({{"a"}, {"c", "14:30", "Aula"}, {"d", "15:00"}, {"e", "16:00"}}));
  });
  const Strings marked{"a 11:00 Aula", "b 12:00 Aula removed", "c 14:30 Aula was 14:00", "d 15:00 Aula", "e 16:00 Aula added"};
  {
    app::Live live(server.address(), telling());
    live.settle();
    version = 2;
    CHECK(ask(live, Steady::now() + 1h, morning));
    CHECK(told_of(live) == marked);
    CHECK_FALSE(ask(live, Steady::now() + 2h, morning + Minutes(5)));
    CHECK(told_of(live) == marked);
  }
  app::Live live(server.address(), telling());
  CHECK(told_of(live) == marked);
}

TEST_CASE("another system's file on this machine shows what changes in it; staff's own says so itself") {
  const State state;
  const TemporaryFolder folder;
  for (const bool own : {false, true}) {
    const auto file = folder / (own ? "own.json" : "frab.json");
    const auto write = [&](const std::string& start) {
      if (own)
        source::write_file(file, R"({"event": {"title": "Day", "timezone": "Europe/Berlin"}, "rooms": ["Aula"], "sessions": [
          {"id": "a", "title": "Talk a", "start": "2024-06-13 )" +
                                     start + R"(", "end": "17:00", "room": "Aula"}]})");
      else source::write_file(file, congress({{"a", start}}));
    };
    write("11:00");
    CHECK(told_of(app::Live(file.string(), telling())) == Strings{"a 11:00 Aula"});
    write("12:00");  // while the display is off
    CHECK(told_of(app::Live(file.string(), telling())) == Strings{own ? "a 12:00 Aula" : "a 12:00 Aula was 11:00"});
  }
}

TEST_CASE("the age of a schedule moves on with the server's word, and is another schedule only where it stood on the glass") {
  const State state;
  std::atomic<bool> works = true;
  const TestServer server([&works](Conversation& client) {
    if (works) client.answer("200 OK", congress({{"a"}}));
    else client.answer("503 Busy");
  });
  app::Live live(server.address(), telling());
  live.settle();
  const auto start = Steady::now();
  CHECK_FALSE(ask(live, start + 1h, morning));
  CHECK(live.schedule()->as_of == morning);
  works = false;
  CHECK_FALSE(ask(live, start + 2h, morning + Minutes(60)));
  CHECK(live.schedule()->as_of == morning);
  works = true;
  CHECK(ask(live, start + 4h, morning + Minutes(120)));
  CHECK(live.schedule()->as_of == morning + Minutes(120));
}
