#include "source/remote.h"

#include "fetched.h"
#include "names.h"
#include "temporary_folder.h"
#include "test_server.h"

#include <poll.h>
#include <signal.h>
#include <sys/resource.h>

#include <fstream>
#include <future>
#include <set>
#include <thread>

using namespace foyer;
using namespace foyer::source;
using namespace std::chrono_literals;

namespace {

const Steady::time_point start = Steady::time_point(1h);
const Instant morning = Instant(Seconds(1'718'264'520));

bool readable(const Remote& remote, int milliseconds) {
  pollfd waiting{remote.descriptor(), POLLIN, 0};
  return ::poll(&waiting, 1, milliseconds) == 1;
}

/// Settings that keep nothing, with no spread.
RemoteSettings in_memory() {
  return {60s, {}, [] { return 0.0; }};
}

RemoteSettings kept_in(const TemporaryFolder& folder) {
  return {60s, folder.path(), [] { return 0.0; }};
}

/// Asks and waits for what comes of it.
Fetched ask(Remote& remote, Steady::time_point now, Instant wall = morning) {
  auto fetched = remote.update(now, wall);
  REQUIRE_FALSE(fetched);
  while (!fetched && readable(remote, 10'000)) fetched = remote.update(now, wall);  // or it was told that something could not be written
  REQUIRE(fetched);
  return *fetched;
}

/// "a" with the validator "1" until the client knows it, then 304.
void answer_once(Conversation& client) {
  const bool known = client.head().find("If-None-Match: \"1\"") != std::string::npos;
  if (known) client.answer("304 Not Modified");
  else client.answer("200 OK", "a", "ETag: \"1\"\r\n");
}

/// Where the one answer in the folder stands, or will when it has its name.
std::filesystem::path on_disk_of(const TemporaryFolder& folder) {
  auto path = std::filesystem::directory_iterator(folder.path())->path();
  return path.replace_extension();
}

/// Waits until the thread has written that.
void wait_for_file(const TemporaryFolder& folder, const std::string& address, const std::string& bytes) {
  for (auto written = find_answer(folder.path(), address); !written || written->content.bytes != bytes;
       written = find_answer(folder.path(), address))
    std::this_thread::yield();
}

/// Waits until it is told that what was accepted could not be written.
void hear_of_failure(Remote& remote, Steady::time_point now) {
  REQUIRE(readable(remote, 10'000));
  CHECK_FALSE(remote.update(now, morning));
}

/// As the system tells them, in digits of 16.
std::string blocked_signals(const std::string& task) {
  std::ifstream status("/proc/" + task + "/status");
  for (std::string word; status >> word;) {
    if (word == "SigBlk:" && status >> word) return word;
  }
  return {};
}

std::set<std::string> entries_of(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename());
  return names;
}

}  // namespace

TEST_CASE("a remote asks nothing until it is updated, then once, and tells when the answer is there") {
  const TestServer server([](Conversation& client) { client.answer("200 OK", "a"); });
  Remote remote(request_for(server.address()), in_memory());
  CHECK_FALSE(remote.kept());
  REQUIRE(remote.due());
  CHECK(*remote.due() < start);
  CHECK_FALSE(readable(remote, 0));
  CHECK(server.requests().empty());
  CHECK_FALSE(remote.update(start, morning));
  CHECK_FALSE(remote.due());  // it is told by the descriptor
  REQUIRE(readable(remote, 10'000));
  CHECK(content_of(remote.update(start + 1s, morning).value()).bytes == "a");
  CHECK(remote.due() == start + 61s);
  CHECK_FALSE(readable(remote, 0));
  CHECK_FALSE(remote.update(start + 60s, morning));  // not due yet
  CHECK(remote.due() == start + 61s);
  CHECK(server.requests().size() == 1);
}

TEST_CASE("while an answer is waited for nothing more is asked") {
  std::promise<void> let_go;
  auto gone = let_go.get_future();
  const TestServer server([&](Conversation& client) {
    gone.wait();
    client.answer("200 OK", "a");
  });
  Remote remote(request_for(server.address()), in_memory());
  for (const auto later : {0s, 60s, 3600s}) CHECK_FALSE(remote.update(start + later, morning));
  let_go.set_value();
  REQUIRE(readable(remote, 10'000));
  CHECK(remote.update(start + 3600s, morning));
  CHECK(server.requests().size() == 1);
}

TEST_CASE("what was accepted is named to the server, and grows younger each time it is still the newest") {
  const TestServer server(answer_once);
  Remote remote(request_for(server.address()), in_memory());
  remote.accept(content_of(ask(remote, start)), morning);
  CHECK(remote.kept()->content.bytes == "a");
  CHECK(remote.kept()->as_of == morning);
  CHECK(ask(remote, start + 60s, morning + 60s) == Fetched(NotModified()));
  CHECK(remote.kept()->content.bytes == "a");
  CHECK(remote.kept()->as_of == morning + 60s);
}

TEST_CASE("an answer that was not accepted is asked for again in full, and the older one stays", "[F101]") {
  std::string body = "good";
  const TestServer server([&](Conversation& client) {
    const bool known = client.head().find("If-None-Match: \"" + body) != std::string::npos;
    if (known) client.answer("304 Not Modified");
    else client.answer("200 OK", body, "ETag: \"" + body + "\"\r\n");
  });
  Remote remote(request_for(server.address()), in_memory());
  remote.accept(content_of(ask(remote, start)), morning);
  body = "please log in";
  CHECK(content_of(ask(remote, start + 60s)).bytes == "please log in");
  CHECK(content_of(ask(remote, start + 120s)).bytes == "please log in");
  CHECK(remote.kept()->content.bytes == "good");
  body = "good";
  CHECK(ask(remote, start + 180s) == Fetched(NotModified()));
}

TEST_CASE("a server that fails is asked later and later, as it wishes where it says so, and at the old pace once it answers", "[F101]") {
  std::string status = "500 Oh", headers;
  const TestServer server([&](Conversation& client) { client.answer(status, "", headers); });
  Remote remote(request_for(server.address()), in_memory());
  auto now = start;
  for (const auto wait : {60s, 120s, 240s, 450s, 450s}) {
    CHECK(failure_of(ask(remote, now)) == "the server says 500 Internal Server Error");
    CHECK(remote.due() == now + wait);
    now += wait;
  }
  status = "503 Busy";
  headers = "Retry-After: 100\r\n";
  failure_of(ask(remote, now));
  CHECK(remote.due() == now + 100s);
  status = "200 OK";
  now += 100s;
  content_of(ask(remote, now));
  CHECK(remote.due() == now + 60s);
  CHECK(server.requests().size() == 7);
}

TEST_CASE("a start without a network has the last good answer, as of when it was last confirmed", "[F90]") {
  const TemporaryFolder folder;
  std::string address;
  {
    const TestServer server(answer_once);
    address = server.address();
    Remote remote(request_for(address), kept_in(folder));
    remote.accept(content_of(ask(remote, start)), morning);
    wait_for_file(folder, address, "a");
    CHECK(ask(remote, start + 60s, morning + 60s) == Fetched(NotModified()));
  }
  Remote remote(request_for(address), kept_in(folder));
  REQUIRE(remote.kept());
  CHECK(remote.kept()->content.bytes == "a");
  CHECK(remote.kept()->as_of == morning + 60s);
  CHECK(failure_of(ask(remote, start, morning + 120s)) == "no connection to 127.0.0.1: Connection refused");
  CHECK(remote.kept()->as_of == morning + 60s);
}

TEST_CASE("after a start the first request names what was kept") {
  const TemporaryFolder folder;
  const TestServer server(answer_once);
  REQUIRE_FALSE(keep_answer(folder.path(), server.address(), {{"a", "", {"\"1\"", ""}}, morning}));
  Remote remote(request_for(server.address()), kept_in(folder));
  CHECK(ask(remote, start, morning + 60s) == Fetched(NotModified()));
  CHECK(find_answer(folder.path(), server.address())->as_of == morning + 60s);
}

TEST_CASE("an answer that cannot be written is told, and shown all the same") {
  const TemporaryFolder folder;
  write_file(folder / "answers", "in the way");
  const TestServer server(answer_once);
  Remote remote(request_for(server.address()), {60s, folder / "answers" / "here", [] { return 0.0; }});
  remote.accept(content_of(ask(remote, start)), morning);
  hear_of_failure(remote, start + 1s);
  CHECK(remote.unkept().starts_with("cannot keep the answer in "));
  CHECK(remote.due() == start + 60s);  // no failure of the server
  CHECK(remote.kept()->content.bytes == "a");
}

TEST_CASE("while an answer cannot be written the older one on the disk grows no younger, and with room again the new one is", "[F76]") {
  const TemporaryFolder folder;
  std::string tag = "\"1\"";
  const TestServer server([&](Conversation& client) {
    const bool known = client.head().find("If-None-Match: " + tag) != std::string::npos;
    if (known) client.answer("304 Not Modified");
    else client.answer("200 OK", "as of " + tag, "ETag: " + tag + "\r\n");
  });
  Remote remote(request_for(server.address()), kept_in(folder));
  const auto on_disk = [&] { return find_answer(folder.path(), server.address()); };
  remote.accept(content_of(ask(remote, start)), morning);
  wait_for_file(folder, server.address(), "as of \"1\"");
  const auto in_the_way = on_disk_of(folder).string() + ".before";
  std::filesystem::create_directories(in_the_way + "/full");

  tag = "\"2\"";
  remote.accept(content_of(ask(remote, start + 60s)), morning + 60s);
  hear_of_failure(remote, start + 61s);
  CHECK_FALSE(remote.unkept().empty());
  CHECK(ask(remote, start + 120s, morning + 120s) == Fetched(NotModified()));
  hear_of_failure(remote, start + 121s);
  CHECK_FALSE(remote.unkept().empty());
  CHECK(on_disk()->content.bytes == "as of \"1\"");
  CHECK(on_disk()->as_of == morning);

  std::filesystem::remove_all(in_the_way);
  CHECK(ask(remote, start + 180s, morning + 180s) == Fetched(NotModified()));
  CHECK(remote.unkept().empty());
  wait_for_file(folder, server.address(), "as of \"2\"");
  while (on_disk()->as_of != morning + 180s) std::this_thread::yield();  // which is noted after it has been written
}

TEST_CASE("a remote that goes away ends its request at once, whatever the server does", "[F82]") {
  for (const char* sent : {"", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"}) {
    std::promise<void> asked;
    const TestServer server([&](Conversation& client) {
      client.send(sent);
      asked.set_value();
      client.hold();
    });
    Remote remote(request_for(server.address()), in_memory());
    remote.update(start, morning);
    asked.get_future().wait();
  }
  const HangingName hangs("hangs.test");
  Remote remote(request_for("http://hangs.test/"), in_memory());
  remote.update(start, morning);
  hangs.wait_for_look_up();
}

TEST_CASE("signals to the process are not for the thread of a remote, and go on to the one that made it") {
  const std::string before = blocked_signals("self");
  const auto threads = entries_of("/proc/self/task");
  const Remote remote(request_for("http://127.0.0.1/"), in_memory());
  CHECK(blocked_signals("self") == before);
  int made = 0;
  for (const auto& thread : entries_of("/proc/self/task")) {
    if (threads.count(thread) > 0) continue;
    const auto blocked = std::stoull(blocked_signals("self/task/" + thread), nullptr, 16);
    for (const int number : {SIGTERM, SIGINT, SIGPIPE}) CHECK((blocked >> (number - 1) & 1) == 1);
    ++made;
  }
  CHECK(made == 1);
}

TEST_CASE("without descriptors to be had it is looked at every second whether a request has ended") {
  const TestServer server([](Conversation& client) { client.answer("200 OK", "a"); });
  { const Remote other(request_for(server.address()), in_memory()); }  // the sanitizer opens a pipe when it first sees such an object
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
  rlimit none = before;
  none.rlim_cur = 0;
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
  Remote remote(request_for(server.address()), in_memory());
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &before) == 0);
  REQUIRE(remote.descriptor() == -1);
  auto now = start;
  auto fetched = remote.update(now, morning);
  while (!fetched) {
    REQUIRE(remote.due() == now + 1s);
    std::this_thread::yield();
    fetched = remote.update(now += 1s, morning);
  }
  CHECK(content_of(*fetched).bytes == "a");
}

TEST_CASE("a remote that is moved goes on") {
  const TestServer server([](Conversation& client) { client.answer("200 OK", "a"); });
  Remote first(request_for(server.address()), in_memory());
  first.update(start, morning);
  Remote second = std::move(first);
  REQUIRE(readable(second, 10'000));
  CHECK(content_of(second.update(start, morning).value()).bytes == "a");
}
