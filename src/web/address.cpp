#include "web/address.h"

#include "base/ascii.h"

#include <curl/curl.h>

#include <memory>

namespace foyer::web {
namespace {

using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

/// Empty where the address has no such part.
std::string part(const Url& url, CURLUPart which) {
  char* text = nullptr;
  if (curl_url_get(url.get(), which, &text, 0) != CURLUE_OK) return {};
  const std::unique_ptr<char, decltype(&curl_free)> owner(text, curl_free);
  return text;
}

std::string host_of(const Url& url) {
  std::string host = part(url, CURLUPART_HOST);
  if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
  return in_small_letters(host);
}

std::string without_secrets(const Url& url) {
  const bool has_query = !part(url, CURLUPART_QUERY).empty();
  for (const auto secret : {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_QUERY, CURLUPART_FRAGMENT}) {
    curl_url_set(url.get(), secret, nullptr, 0);
  }
  return part(url, CURLUPART_URL) + (has_query ? "?…" : "");
}

}  // namespace

std::optional<Address> parse_address(const std::string& text) {
  const Url url(curl_url(), curl_url_cleanup);
  if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_URLENCODE) != CURLUE_OK) return std::nullopt;
  Address address{part(url, CURLUPART_URL), part(url, CURLUPART_SCHEME), host_of(url), {}};
  if ((address.scheme != "http" && address.scheme != "https") || address.host.empty()) return std::nullopt;
  address.shown = without_secrets(url);
  return address;
}

}  // namespace foyer::web
