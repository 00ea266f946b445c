#include "web/proxy.h"

#include "support/catch.h"
#include "support/variable.h"

#include <vector>

using namespace foyer::web;
using foyer::test::Variable;

namespace {

std::string proxy(const char* address, const char* except) {
  return proxy_for(parse_address(address).value(), {"http://plain:3128", "http://safe:3128", except});
}

}  // namespace

TEST_CASE("each scheme has its proxy, but for the hosts that are excepted") {
  CHECK(proxy("http://example.org/", "") == "http://plain:3128");
  CHECK(proxy("https://example.org/", "") == "http://safe:3128");
  struct Row {
    const char *address, *except;
    bool direct;
  };
  for (const auto& [address, except, direct] : std::vector<Row>{{"http://example.org/", "*", true},
                                                                {"http://example.org/", "example.org", true},
                                                                {"http://EXAMPLE.org/", "Example.Org", true},
                                                                {"http://www.example.org:81/", "localhost, example.org", true},
                                                                {"http://www.example.org/", "localhost .example.org", true},
                                                                {"http://wwwexample.org/", "example.org", false},
                                                                {"http://example.org.evil/", "example.org", false},
                                                                {"http://example.org/", "., ,,", false},
                                                                {"http://10.1.2.3/", "10.0.0.0/8", true},
                                                                {"http://[fd00::1]/", "fd00::1", true},
                                                                {"http://11.1.2.3/", "10.0.0.0/8", false}}) {
    INFO(address << " except " << except);
    CHECK(proxy(address, except).empty() == direct);
  }
}

TEST_CASE("proxies come from the environment, small letters first, and HTTP_PROXY does not count", "[F107]") {
  const Variable all("all_proxy", nullptr), all_large("ALL_PROXY", nullptr), http("http_proxy", nullptr), http_large("HTTP_PROXY", "evil"),
      https("https_proxy", "safe"), https_large("HTTPS_PROXY", "other"), none("no_proxy", ""), none_large("NO_PROXY", "localhost");
  const auto proxies = proxies_of_environment();
  CHECK(proxies.http == "");
  CHECK(proxies.https == "safe");
  CHECK(proxies.except == "localhost");
  const Variable for_all("all_proxy", "socks5h://gate");
  CHECK(proxies_of_environment().http == "socks5h://gate");
  CHECK(proxies_of_environment().https == "safe");
}
