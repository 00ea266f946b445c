// The proxy of the user's environment. foyer chooses it itself, because an address behind a proxy is not the one it connects to.
#pragma once

#include "web/address.h"

#include <string>

namespace foyer::web {

struct Proxies {
  std::string http, https;  // "http://proxy:3128"; empty for none
  std::string except;       // "localhost,.example.org,10.0.0.0/8" or "*"
};

/// From http_proxy, https_proxy, all_proxy and no_proxy, as other programs of this system read them: small letters go before capitals, and
/// HTTP_PROXY does not count, because a web server may have set it from a request.
Proxies proxies_of_environment();

/// The one for that address; empty where it is asked directly.
std::string proxy_for(const Address& address, const Proxies& proxies);

}  // namespace foyer::web
