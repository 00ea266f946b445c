#include "source/fetch.h"

#include "fetched.h"
#include "names.h"
#include "support/variable.h"
#include "test_server.h"

#include <algorithm>

using namespace foyer::source;
using foyer::test::Variable;

namespace {

/// Sends whoever asks for / to that address, and answers all else with its path.
TestServer::Script sends_to(const std::string& address) {
  return [=](Conversation& client) {
    if (client.path() == "/") client.answer("302 Found", "moved", "Location: " + address + "\r\n");
    else client.answer("200 OK", client.path());
  };
}

std::string refused(const std::string& location) {
  const TestServer server(sends_to(location));
  auto what = failure_of(fetch(request_for(server.address("/"))));
  CHECK(server.requests().size() == 1);
  return what;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("redirects of every kind are followed, three at the most") {
  for (const char* status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"}) {
    const TestServer server([=](Conversation& client) {
      const int number = std::stoi(client.path().substr(1));
      if (number == 0) client.answer("200 OK", "arrived");
      else client.answer(status, "", "Location: " + std::to_string(number - 1) + "\r\n");  // relative
    });
    INFO(status);
    CHECK(content_of(fetch(request_for(server.address("/3")))).bytes == "arrived");
    CHECK(server.requests().size() == 4);
    CHECK(failure_of(fetch(request_for(server.address("/4")))) == "redirects more than 3 times");
    CHECK(server.requests().size() == 8);
  }
}

TEST_CASE("a server that sends foyer in a circle is asked four times", "[F97]") {
  const TestServer server([](Conversation& client) { client.answer("301 Moved", "", "Location: /schedule.json\r\n"); });
  CHECK(failure_of(fetch(request_for(server.address()))) == "redirects more than 3 times");
  CHECK(server.requests().size() == 4);
}

TEST_CASE("a redirect without an address is a failure of its own") {
  const TestServer server([](Conversation& client) { client.answer("302 Found"); });
  CHECK(failure_of(fetch(request_for(server.address()))) == "the server says 302");
}

TEST_CASE("a redirect leads to no file and to no other kind of server", "[F97]") {
  for (const char* location : {"file:///etc/passwd", "ftp://example.org/a", "gopher://127.0.0.1:6379/_x", "dict://127.0.0.1/", "data:,x"}) {
    INFO(location);
    CHECK(refused(location) == "redirects to what is no http or https address: not followed");
  }
}

TEST_CASE("a redirect leads to nowhere that only insiders come to", "[F97]") {
  for (const char* host : {"169.254.169.254", "10.0.0.1", "192.168.1.1", "127.0.0.2", "[::1]", "[fe80::1]", "0.0.0.0", "2130706434",
                           "[::ffff:127.0.0.2]", "0x7f.2"}) {
    INFO(host);
    const auto what = refused("http://" + std::string(host) + "/latest/meta-data");
    CHECK(holds(what, ": leads to "));
    CHECK(holds(what, ": not followed"));
  }
  CHECK(refused("http://169.254.169.254/x?secret=1") ==
        "redirects to http://169.254.169.254/x?…: leads to 169.254.169.254, an address that only neighbours on the same wire have: not "
        "followed");
}

TEST_CASE("nor does a redirect to a name that stands for such an address", "[F97]") {
  const Name inside("inside.test", {{"127.0.0.1"}}), link("link.test", {{"169.254.7.7", "127.0.0.1"}});
  CHECK(holds(refused("http://inside.test/"), "leads to inside.test, which is at 127.0.0.1, this computer itself: not followed"));
  CHECK(holds(refused("http://localhost/"), "this computer itself: not followed"));
}

TEST_CASE("the address that is connected to counts, not one that was looked up before") {
  const TestServer server([](Conversation& client) { client.answer("200 OK", "inside"); });
  const Name flips("flips.test", {{"127.0.0.1"}});
  auto request = request_for("http://flips.test:" + server.port() + "/");
  CHECK(failure_of(fetch(request)) == "leads to flips.test, which is at 127.0.0.1, this computer itself: not followed");
  CHECK(server.requests().empty());
}

TEST_CASE("what was read in an answer may lead to the server that staff wrote, and to no other inside") {
  const TestServer server([](Conversation& client) { client.answer("200 OK", "picture"); });
  auto request = request_for(server.address("/picture.png"));
  request.written = "http://127.0.0.1/feed.xml";
  CHECK(content_of(fetch(request)).bytes == "picture");
  request.written = "https://example.org/feed.xml";
  CHECK(failure_of(fetch(request)) == "leads to 127.0.0.1, this computer itself: not followed");
  CHECK(server.requests().size() == 1);
}

TEST_CASE("the server that staff wrote may send foyer to another door of the same computer") {
  const TestServer other([](Conversation& client) { client.answer("200 OK", "here"); });
  const TestServer server(sends_to(other.address("/there")));
  CHECK(content_of(fetch(request_for(server.address("/")))).bytes == "here");
}

TEST_CASE("a name and a password stay with the server they are for") {
  const Name name("screen.local", {{"127.0.0.1"}});
  const TestServer other([](Conversation& client) { client.answer("200 OK"); });
  const TestServer server(sends_to(other.address("/there")));
  auto request = request_for("http://ada:lovelace@screen.local:" + server.port() + "/");
  request.written = other.address();
  CHECK(holds(failure_of(fetch(request)), "this computer itself"));  // written is another host
  const TestServer first(sends_to("http://127.0.0.1:" + other.port() + "/there"));
  auto address = first.address("/");
  content_of(fetch(request_for(address.insert(address.find("127"), "ada:lovelace@"))));
  CHECK(holds(first.requests().at(0), "Authorization:"));
  CHECK_FALSE(holds(other.requests().at(0), "Authorization:"));
}

TEST_CASE("behind a proxy a redirect to an inner address is refused as well") {
  const TestServer proxy([](Conversation& client) {
    if (holds(client.path(), "start")) client.answer("302 Found", "", "Location: http://10.0.0.1/\r\n");
    else client.answer("200 OK", "inside");
  });
  const Variable http("http_proxy", proxy.address("").c_str()), none("no_proxy", ""), none_large("NO_PROXY", "");
  CHECK(holds(failure_of(fetch(request_for("http://start.test/"))), "leads to 10.0.0.1, an address of the private network"));
  CHECK(proxy.requests().size() == 1);
}
