// An http or https address, taken apart.
#pragma once

#include <optional>
#include <string>

namespace foyer::web {

struct Address {
  std::string whole;   // as a server is asked for it, spaces encoded
  std::string scheme;  // "http" or "https"
  std::string host;    // in small letters; an IPv6 address without its brackets
  std::string shown;   // for messages: without user, password and query, where secrets stand
  bool operator==(const Address&) const = default;
};

/// Nothing where it is no http or https address of a server.
std::optional<Address> parse_address(const std::string& text);

}  // namespace foyer::web
