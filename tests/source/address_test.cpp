#include "source/address.h"

#include "support/catch.h"

#include <vector>

using namespace foyer::source;

TEST_CASE("an address is named without what may be secret") {
  struct Row {
    const char *address, *named;
  };
  for (const auto& [address, named] : std::vector<Row>{{"https://example.org", "https://example.org"},
                                                       {"HTTP://Example.ORG:8080/a.json", "HTTP://Example.ORG:8080/a.json"},
                                                       {"https://ada:pass@example.org/a?token=s3#b", "https://example.org/a?…"},
                                                       {"https://ada@example.org", "https://example.org"},
                                                       {"https://ada:p@ss@example.org?token=s3", "https://example.org?…"},
                                                       {"https:///ada:pass@example.org/", "https:///example.org/"},
                                                       {"https://example.org/a#b?c", "https://example.org/a"},
                                                       {"https://example.org/@ada/day.json", "https://example.org/@ada/day.json"},
                                                       {"http://[fe80::1]:81/", "http://[fe80::1]:81/"},
                                                       {"http://", "http://"},
                                                       {"", ""},
                                                       {"/srv/event: the first?/schedule.json", "/srv/event: the first?/schedule.json"},
                                                       {"ht:ada@example.org", "ht:ada@example.org"},
                                                       {"httpx://ada@example.org", "httpx://ada@example.org"}}) {
    INFO(address);
    CHECK(without_secrets(address) == named);
  }
}
