#include "web/address.h"

#include "support/catch.h"

#include <vector>

using namespace foyer::web;

TEST_CASE("an address is taken apart, and shown without what may be secret") {
  struct Row {
    const char *text, *whole, *scheme, *host, *shown;
  };
  for (const auto& [text, whole, scheme, host, shown] : std::vector<Row>{
           {"https://example.org", "https://example.org/", "https", "example.org", "https://example.org/"},
           {"HTTP://Example.ORG:8080/a.json", "http://Example.ORG:8080/a.json", "http", "example.org", "http://Example.ORG:8080/a.json"},
           {"https://ada:pass@example.org/a?token=s3#b", "https://ada:pass@example.org/a?token=s3#b", "https", "example.org",
            "https://example.org/a?…"},
           {"http://[fe80::1]:81/", "http://[fe80::1]:81/", "http", "fe80::1", "http://[fe80::1]:81/"},
           {"http://2130706433/", "http://127.0.0.1/", "http", "127.0.0.1", "http://127.0.0.1/"},
           {"https://example.org/day 1.json", "https://example.org/day%201.json", "https", "example.org",
            "https://example.org/day%201.json"}}) {
    INFO(text);
    const auto address = parse_address(text);
    REQUIRE(address);
    CHECK(*address == Address{whole, scheme, host, shown});
  }
}

TEST_CASE("what is no address of a web server is none") {
  for (const char* text :
       {"", "schedule.json", "/etc/passwd", "file:///etc/passwd", "file://example.org/a", "ftp://example.org/a", "gopher://example.org/",
        "https://", "http://[::1", "http://a b/", "http://example.org:99999/", "example.org/schedule.json", "http://exa\nmple.org/"}) {
    INFO(text);
    CHECK_FALSE(parse_address(text));
  }
}
