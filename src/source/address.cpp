#include "source/address.h"

#include <strings.h>

#include <algorithm>

namespace foyer::source {

std::string without_secrets(const std::string& address) {
  const auto colon = address.find(':');
  const bool is_web = colon != std::string::npos && ::strncasecmp(address.c_str(), "https", colon) == 0 && colon >= 4;
  const auto authority = is_web ? address.find_first_not_of("/\\", colon + 1) : std::string::npos;
  if (authority == std::string::npos) return address;
  const auto path = std::min(address.find_first_of("/\\?#", authority), address.size());
  const auto at = address.substr(0, path).rfind('@');
  const auto host = at == std::string::npos ? authority : at + 1;
  const auto end = std::min(address.find_first_of("?#", path), address.size());
  const bool has_query = end < address.size() && address[end] == '?';
  return address.substr(0, authority) + address.substr(host, end - host) + (has_query ? "?…" : "");
}

}  // namespace foyer::source
