// Servers that do their worst.
#include "source/fetch.h"

#include "fetched.h"
#include "names.h"
#include "packed.h"
#include "test_server.h"

#include <memory>
#include <thread>

using namespace foyer::source;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t megabyte = 1U << 20U;
constexpr std::uint64_t on_the_way = 16 * megabyte;  // what the system holds of a connection, at the most

/// What comes of a request to a server with that script.
std::string failure(const TestServer::Script& script, const Limits& limits = request_for("").limits) {
  const TestServer server(script);
  auto request = request_for(server.address());
  request.limits = limits;
  auto what = failure_of(fetch(request));
  CHECK(server.requests().size() <= 1);
  return what;
}

Limits in_all(std::chrono::milliseconds time) {
  auto limits = request_for("").limits;
  limits.in_all = time;
  return limits;
}

}  // namespace

TEST_CASE("a server that never answers, or only half, is given up", "[F93][F98]") {
  CHECK(failure([](Conversation& client) { client.hold(); }, in_all(200ms)) == "took longer than 200 ms");
  CHECK(failure(
            [](Conversation& client) {
              client.send("HTTP/1.1 200 OK\r\nContent-Le");
              client.hold();
            },
            in_all(200ms)) == "took longer than 200 ms");
  CHECK(failure(
            [](Conversation& client) {
              client.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
              client.hold();
            },
            in_all(200ms)) == "took longer than 200 ms");
}

TEST_CASE("a server that keeps sending a little is given up all the same", "[F93]") {
  CHECK(failure(
            [](Conversation& client) {
              client.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
              while (client.pause() && client.send(" ")) {
              }
            },
            in_all(300ms)) == "took longer than 300 ms");
  CHECK(failure(
            [](Conversation& client) {
              client.send("HTTP/1.1 200 OK\r\nX: ");
              while (client.pause() && client.send("a")) {
              }
            },
            in_all(300ms)) == "took longer than 300 ms");
}

TEST_CASE("a server that grows slow, or silent, is given up before all of the time is over", "[F93][F98]") {
  auto limits = in_all(1h);
  limits.patience = 1s;
  CHECK(failure([](Conversation& client) { client.hold(); }, limits) == "takes the question, but does not answer");
  CHECK(failure(
            [](Conversation& client) {
              client.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
              while (client.pause() && client.send(" ")) {
              }
            },
            limits) == "sends less than 1 KiB a second");
}

TEST_CASE("a chain of slow redirects has no more time than one answer") {
  const TestServer server([](Conversation& client) {
    for (int times = 0; times < 10; ++times) client.pause();
    client.answer("302 Found", "", "Location: /\r\n");
  });
  auto request = request_for(server.address());
  request.limits.in_all = 250ms;
  CHECK(failure_of(fetch(request)).ends_with("took longer than 250 ms"));
  CHECK(server.requests().size() < 4);
}

TEST_CASE("an answer that is cut short is not taken for whole", "[F92]") {
  CHECK(failure([](Conversation& client) { client.send("HTTP/1.1 200 OK\r\nContent-Length: 5678\r\n\r\n" + std::string(1234, 'x')); }) ==
        "ends after 1234 of 5678 bytes");
  CHECK(failure([](Conversation& client) { client.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"); }) ==
        "ends after 5 bytes, before it is whole");
  CHECK(failure([](Conversation&) {}) == "hangs up without an answer");
}

TEST_CASE("more than was announced is not taken, and the answer is what was announced") {
  const TestServer server([](Conversation& client) { client.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood, but more"); });
  CHECK(content_of(fetch(request_for(server.address()))).bytes == "good");
}

TEST_CASE("a body without end is given up at the limit, whether announced or not, packed or not", "[F94][F95]") {
  const std::string piece(65536, 'x');
  for (const char* head : {"Transfer-Encoding: chunked\r\n\r\n40000000\r\n", "Connection: close\r\n\r\n"}) {
    const TestServer server([&](Conversation& client) {
      client.send(std::string("HTTP/1.1 200 OK\r\n") + head);
      for (std::uint64_t sent = 0; sent < 1024 * megabyte && client.send(piece); sent += piece.size()) {
      }
    });
    const auto request = request_for(server.address());
    CHECK(failure_of(fetch(request)) == "is larger than 32 MB");
    CHECK(server.bytes_sent() > 32 * megabyte);
    CHECK(server.bytes_sent() < 32 * megabyte + on_the_way);
  }
  const TestServer honest([&](Conversation& client) {
    client.send("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
    while (client.send(piece)) {
    }
  });
  CHECK(failure_of(fetch(request_for(honest.address()))) == "is larger than 32 MB");
  CHECK(honest.bytes_sent() < on_the_way);
  const std::string bomb = packed(std::string(40 * megabyte, '\0'));
  REQUIRE(bomb.size() < megabyte);
  CHECK(failure([&](Conversation& client) { client.answer("200 OK", bomb, "Content-Encoding: gzip\r\n"); }) == "is larger than 32 MB");
}

TEST_CASE("the limit itself is still within") {
  const std::string body(5000, 'x');
  for (const std::string encoding : {"", "Content-Encoding: gzip\r\n"}) {
    const TestServer server([&](Conversation& client) { client.answer("200 OK", encoding.empty() ? body : packed(body), encoding); });
    auto request = request_for(server.address());
    request.limits.bytes = 5000;
    CHECK(content_of(fetch(request)).bytes == body);
    request.limits.bytes = 4999;
    CHECK(failure_of(fetch(request)) == "is larger than 4 KB");
  }
}

TEST_CASE("an error with a body without end is the error") {
  const std::string piece(65536, 'x');
  CHECK(failure([&](Conversation& client) {
          client.send("HTTP/1.1 500 Oh\r\nConnection: close\r\n\r\n");
          while (client.send(piece)) {
          }
        }) == "the server says 500 Internal Server Error");
}

TEST_CASE("headers without end are given up", "[F96]") {
  const std::string header = "X-A: " + std::string(1000, 'a') + "\r\n";
  const TestServer server([&](Conversation& client) {
    client.send("HTTP/1.1 200 OK\r\n");
    while (client.send(header)) {
    }
  });
  auto request = request_for(server.address());
  request.limits.header_bytes = 100'000;
  CHECK(failure_of(fetch(request)) == "sends more than 97 KB of headers");
  CHECK(server.bytes_sent() < on_the_way);
  request.limits.header_bytes = 300U << 10U;
  CHECK(std::holds_alternative<Failure>(fetch(request)));
}

TEST_CASE("an answer that is packed is unpacked, and one that is wrongly packed or ends too early refused") {
  const std::string text = "{\"title\": \"" + std::string(5000, 'x') + "\"}", good = packed(text);
  const auto answer_with = [](const std::string& bytes) {
    return [=](Conversation& client) { client.answer("200 OK", bytes, "Content-Encoding: gzip\r\n"); };
  };
  const TestServer server(answer_with(good));
  CHECK(content_of(fetch(request_for(server.address()))).bytes == text);
  CHECK(failure(answer_with("this is not packed at all")) == "is not packed in the way it says");
  CHECK(failure(answer_with(good.substr(0, good.size() / 2))) == "is not packed in the way it says");
}

TEST_CASE("what does not speak as a web server does is told apart") {
  CHECK(failure([](Conversation& client) { client.send("220 mail.example.org ESMTP\r\n"); }) == "does not answer as a web server does");
  CHECK(failure([](Conversation& client) { client.send("<html>an old one</html>"); }) == "does not answer as a web server does");
}

TEST_CASE("nobody at that door, and no computer of that name, are said", "[F100]") {
  std::string address;
  {
    const TestServer gone([](Conversation&) {});
    address = gone.address();
  }
  CHECK(failure_of(fetch(request_for(address))) == "no connection to 127.0.0.1: Connection refused");
  const Name none("nobody.test", {{}});
  CHECK(failure_of(fetch(request_for("http://nobody.test/"))) ==
        "no computer named nobody.test can be found: is the name right, and the network up?");
}

TEST_CASE("a name whose look-up hangs is given up", "[F100]") {
  const HangingName hangs("hangs.test");
  auto request = request_for("http://hangs.test/");
  request.limits.to_connect = 200ms;
  CHECK(failure_of(fetch(request)) == "no connection to hangs.test within 200 ms");
}

TEST_CASE("a request is stopped in the middle of an answer, and before it begins") {
  const auto stop = std::make_shared<std::stop_source>();
  const TestServer server([stop](Conversation& client) {
    client.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
    stop->request_stop();
    client.hold();
  });
  CHECK(failure_of(fetch(request_for(server.address()), stop->get_token())) == "was stopped");
  CHECK(failure_of(fetch(request_for(server.address()), stop->get_token())) == "was stopped");
  CHECK(server.requests().size() == 1);
}

TEST_CASE("a request is stopped while a name is looked up") {
  const HangingName hangs("hangs.test");
  const auto stop = std::make_shared<std::stop_source>();
  const std::jthread stopper([&] {
    hangs.wait_for_look_up();
    stop->request_stop();
  });
  CHECK(failure_of(fetch(request_for("http://hangs.test/"), stop->get_token())) == "was stopped");
}
