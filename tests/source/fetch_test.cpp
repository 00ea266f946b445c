#include "source/fetch.h"

#include "fetched.h"
#include "support/variable.h"
#include "test_server.h"

#include <string>
#include <utility>

using namespace foyer::source;
using foyer::Seconds;
using foyer::test::Variable;

namespace {

/// The server answers every request with the same.
TestServer::Script always_answers(const std::string& status, const std::string& body = "", const std::string& headers = "") {
  return [=](Conversation& client) { client.answer(status, body, headers); };
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the answer of a server comes with its bytes as they are, its type and its validators") {
  const std::string bytes("{\"a\": \0 \xFF}\r\n", 12);
  const TestServer server(always_answers(
      "200 OK", bytes, "ETag: W/\"7\"\r\nLast-Modified: Thu, 13 Jun 2024 07:42:00 GMT\r\nContent-Type: text/xml; charset=latin1\r\n"));
  CHECK(content_of(fetch(request_for(server.address()))) ==
        Content{bytes, "text/xml; charset=latin1", {"W/\"7\"", "Thu, 13 Jun 2024 07:42:00 GMT"}});
  REQUIRE(server.requests().size() == 1);
  const std::string head = server.requests().front();
  CHECK(head.starts_with("GET /schedule.json HTTP/1.1\r\n"));
  CHECK(holds(head, "User-Agent: foyer/"));
  CHECK(holds(head, "Accept-Encoding: gzip\r\n"));
  CHECK_FALSE(holds(head, "If-"));
}

TEST_CASE("an empty answer is an answer") {
  const TestServer server(always_answers("200 OK"));
  CHECK(content_of(fetch(request_for(server.address()))) == Content{});
}

TEST_CASE("what is at hand already is named, and not sent again where it is still the newest") {
  const TestServer server([](Conversation& client) {
    client.answer(holds(client.head(), "If-None-Match: \"7\"\r\n") ? "304 Not Modified" : "200 OK", "", "ETag: \"7\"\r\n");
  });
  auto request = request_for(server.address());
  request.validators = content_of(fetch(request)).validators;
  CHECK(fetch(request) == Fetched(NotModified()));
  request.validators = {"", "Thu, 13 Jun 2024 07:42:00 GMT"};
  CHECK(std::holds_alternative<Content>(fetch(request)));
  CHECK(holds(server.requests().back(), "If-Modified-Since: Thu, 13 Jun 2024 07:42:00 GMT\r\n"));
}

TEST_CASE("a server that says \"not modified\" of what was never asked so is not believed", "[F101]") {
  const TestServer server(always_answers("304 Not Modified"));
  CHECK(failure_of(fetch(request_for(server.address()))) == "the server says 304 Not Modified");
}

TEST_CASE("the time of a file that changed when it was asked for is no validator: it may change again in that second") {
  struct Row {
    const char *modified, *date;
    bool counts;
  };
  for (const auto& [modified, date, counts] : {Row{"Thu, 13 Jun 2024 07:42:00 GMT", "Thu, 13 Jun 2024 07:42:00 GMT", false},
                                               Row{"Thu, 13 Jun 2024 07:42:00 GMT", "Thu, 13 Jun 2024 07:42:01 GMT", false},
                                               Row{"Thu, 13 Jun 2024 07:42:00 GMT", "Thu, 13 Jun 2024 07:42:02 GMT", true}}) {
    const TestServer server(always_answers("200 OK", "x", std::string("Last-Modified: ") + modified + "\r\nDate: " + date + "\r\n"));
    CHECK(content_of(fetch(request_for(server.address()))).validators == Validators{"", counts ? modified : ""});
  }
}

TEST_CASE("validators that no sane server gives are not sent back to it") {
  for (const std::string& etag : {"\"" + std::string(5000, 'x') + "\"", std::string("\"a\tb\""), std::string("\"M\xFCller\"")}) {
    const TestServer server(always_answers("200 OK", "x", "ETag: " + etag + "\r\n"));
    CHECK(content_of(fetch(request_for(server.address()))).validators == Validators());
  }
}

TEST_CASE("a status other than 200 is a failure in the standard's words, not in the server's") {
  for (const auto& [status, words] : {std::pair{"500 <b>Ha\x1b[2J</b>", "500 Internal Server Error"},
                                      {"404 Nope", "404 Not Found"},
                                      {"403 x", "403 Forbidden"},
                                      {"204 No Content", "204 No Content"},
                                      {"299 Strange", "299"}}) {
    const TestServer server(always_answers(status, status[0] == '2' ? "" : "sorry"));
    const auto fetched = fetch(request_for(server.address()));
    CHECK(failure_of(fetched) == std::string("the server says ") + words);
    CHECK(std::get<Failure>(fetched).missing == (std::string(words) == "404 Not Found"));
  }
}

TEST_CASE("a server that is busy may say when it wants to be asked again") {
  const TestServer server(always_answers("503 Service Unavailable", "", "Retry-After: 120\r\n"));
  CHECK(fetch(request_for(server.address())) == Fetched(Failure{"the server says 503 Service Unavailable", Seconds(120)}));
}

TEST_CASE("what is no address of a web server is not asked for") {
  CHECK(failure_of(fetch(request_for("file:///etc/passwd"))) == "is no http or https address");
  CHECK(failure_of(fetch(request_for("schedule.json"))) == "is no http or https address");
}

TEST_CASE("the name and password in an address go to the server") {
  const TestServer server(always_answers("200 OK"));
  auto address = server.address();
  fetch(request_for(address.insert(address.find("127"), "ada:lovelace@")));
  CHECK(holds(server.requests().at(0), "Authorization: Basic YWRhOmxvdmVsYWNl\r\n"));
}

TEST_CASE("a proxy is asked where the environment names one, and not for the hosts that it excepts", "[F107]") {
  const TestServer proxy(always_answers("200 OK", "by the proxy")), server(always_answers("200 OK", "by the server"));
  const Variable http("http_proxy", proxy.address("").c_str()), all("all_proxy", nullptr);
  {
    const Variable none("no_proxy", "example.org");
    CHECK(content_of(fetch(request_for("http://nowhere.test/a"))).bytes == "by the proxy");
    CHECK(proxy.requests().at(0).starts_with("GET http://nowhere.test/a HTTP/1.1\r\n"));
  }
  const Variable none("no_proxy", "127.0.0.0/8");
  CHECK(content_of(fetch(request_for(server.address()))).bytes == "by the server");
}
