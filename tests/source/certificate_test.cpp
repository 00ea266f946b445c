#include "source/fetch.h"

#include "certificates.h"
#include "fetched.h"
#include "support/variable.h"
#include "temporary_folder.h"
#include "test_server.h"

using namespace foyer::source;
using foyer::test::Variable;

namespace {

const TestServer::Script answers = [](Conversation& client) { client.answer("200 OK", "safe"); };

/// An authority of the test's own, in a file that a request may name.
struct Authority {
  Identity identity = make_identity("Test Authority", always);
  TemporaryFolder folder;
  std::filesystem::path file = folder / "authority.pem";
  Authority() { write_certificate(file, identity); }
};

Fetched fetch_from(const TestServer& server, const std::filesystem::path& authorities) {
  auto request = request_for(server.address());
  request.authorities = authorities;
  return fetch(request);
}

}  // namespace

TEST_CASE("a certificate of an authority that the request or the environment names is good") {
  const Authority authority;
  const Identity identity = make_identity("127.0.0.1", always, &authority.identity);
  const TestServer server(answers, &identity);
  CHECK(content_of(fetch_from(server, authority.file)).bytes == "safe");
  const Variable environment("SSL_CERT_FILE", authority.file.c_str());
  CHECK(content_of(fetch_from(server, {})).bytes == "safe");
}

TEST_CASE("a certificate that is bad is told by what is bad about it, and nothing is asked", "[F99]") {
  const Authority authority;
  struct Row {
    Identity identity;
    std::string what;
  };
  for (const auto& [identity, what] :
       {Row{make_identity("127.0.0.1", long_past, &authority.identity), "its certificate expired on 2020-01-01"},
        Row{make_identity("127.0.0.1", far_off, &authority.identity),
            "its certificate is valid only from 2099-01-01 on: is the clock of this computer right?"},
        Row{make_identity("example.org", always, &authority.identity), "its certificate is not for 127.0.0.1"},
        Row{make_identity("127.0.0.1", always), "its certificate is signed by nobody but itself"}}) {
    const TestServer server(answers, &identity);
    CHECK(failure_of(fetch_from(server, authority.file)) == what);
    CHECK(server.requests().empty());
  }
}

TEST_CASE("an authority that this computer does not know is not believed", "[F99]") {
  const Authority authority;
  const Identity identity = make_identity("127.0.0.1", always, &authority.identity);
  const TestServer server(answers, &identity);
  const Variable none("SSL_CERT_FILE", nullptr);
  CHECK(failure_of(fetch_from(server, {})) ==
        "its certificate is signed by an authority that this computer does not know (SSL_CERT_FILE can name a file with that one)");
  CHECK(failure_of(fetch_from(server, "/nowhere.pem")) == "the file with the CA certificates, /nowhere.pem, cannot be read");
  CHECK(server.requests().empty());
}

TEST_CASE("https never leads to http", "[F99]") {
  const Authority authority;
  const Identity identity = make_identity("127.0.0.1", always, &authority.identity);
  const TestServer plain(answers);
  const TestServer server([&](Conversation& client) { client.answer("302 Found", "", "Location: " + plain.address("/a?b") + "\r\n"); },
                          &identity);
  CHECK(failure_of(fetch_from(server, authority.file)) == "redirects from https to http, to " + plain.address("/a?…") + ": not followed");
  CHECK(plain.requests().empty());
}

TEST_CASE("a server without encryption where some is expected is a failure") {
  const Variable none("SSL_CERT_FILE", nullptr);
  const TestServer plain([](Conversation& client) { client.answer("400 Bad Request"); });
  auto request = request_for("https" + plain.address().substr(4));
  CHECK(failure_of(fetch(request)) == "no encrypted connection can be made with 127.0.0.1");
}
