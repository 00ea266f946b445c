#include "web/proxy.h"

#include "base/ascii.h"
#include "base/environment.h"
#include "web/reach.h"

#include <algorithm>

namespace foyer::web {
namespace {

/// The first of the two that is set and not empty.
std::string either(const char* first, const char* second) {
  const auto value = variable(first);
  return value.empty() ? variable(second) : value;
}

bool matches(const std::string& host, std::string except) {
  if (except == "*") return true;
  except = in_small_letters(except);
  except.erase(0, except.find_first_not_of('.'));
  return !except.empty() && (host == except || host.ends_with("." + except) || in_range(host, except));
}

bool is_excepted(const std::string& host, const std::string& list) {
  const std::string separators = ", \t";
  for (auto from = list.find_first_not_of(separators); from != std::string::npos;) {
    const auto to = std::min(list.find_first_of(separators, from), list.size());
    if (matches(host, list.substr(from, to - from))) return true;
    from = list.find_first_not_of(separators, to);
  }
  return false;
}

}  // namespace

Proxies proxies_of_environment() {
  const std::string all = either("all_proxy", "ALL_PROXY");
  const std::string http = variable("http_proxy"), https = either("https_proxy", "HTTPS_PROXY");
  return {http.empty() ? all : http, https.empty() ? all : https, either("no_proxy", "NO_PROXY")};
}

std::string proxy_for(const Address& address, const Proxies& proxies) {
  if (is_excepted(address.host, proxies.except)) return {};
  return address.scheme == "https" ? proxies.https : proxies.http;
}

}  // namespace foyer::web
