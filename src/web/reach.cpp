#include "web/reach.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace foyer::web {
namespace {

using Bytes = std::array<unsigned char, 16>;  // of an IPv6 address, or of an IPv4 address mapped to one

constexpr int bits_before_ipv4 = 96;

struct Range {
  Bytes first;
  int bits;  // how many are the same in all of the range
};

Bytes mapped(const unsigned char* ipv4) {
  Bytes bytes{};
  bytes[10] = bytes[11] = 0xff;
  std::copy_n(ipv4, 4, bytes.begin() + 12);
  return bytes;
}

std::optional<Bytes> parse(const std::string& ip) {
  Bytes bytes{};
  if (::inet_pton(AF_INET6, ip.c_str(), bytes.data()) == 1) return bytes;
  std::array<unsigned char, 4> ipv4{};
  if (::inet_pton(AF_INET, ip.c_str(), ipv4.data()) == 1) return mapped(ipv4.data());
  return std::nullopt;
}

std::optional<Range> parse_range(const std::string& text) {
  const auto slash = text.find('/');
  const std::string ip = text.substr(0, slash);
  const auto first = parse(ip);
  if (!first) return std::nullopt;
  const int before = ip.find(':') == std::string::npos ? bits_before_ipv4 : 0;
  if (slash == std::string::npos) return Range{*first, 128};
  int bits = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + slash + 1, end, bits);
  if (error != std::errc() || stop != end || bits < 0 || bits > 128 - before) return std::nullopt;
  return Range{*first, before + bits};
}

bool holds(const Range& range, const Bytes& bytes) {
  for (int bit = 0; bit < range.bits; ++bit) {
    const auto at = static_cast<std::size_t>(bit / 8);
    if (((range.first[at] ^ bytes[at]) >> (7 - bit % 8) & 1) != 0) return false;
  }
  return true;
}

bool holds(const char* range, const Bytes& bytes) { return holds(*parse_range(range), bytes); }

/// The IPv4 address that an IPv6 address leads to through a translator or a tunnel.
Bytes carried(const Bytes& bytes) {
  if (holds("64:ff9b::/96", bytes)) return mapped(bytes.data() + 12);
  if (holds("2002::/16", bytes)) return mapped(bytes.data() + 2);
  if (holds("::/96", bytes) && !holds("::/127", bytes)) return mapped(bytes.data() + 12);
  return bytes;
}

struct Row {
  const char* range;
  Network network;
};

// IANA's registries of special-purpose addresses, what of them can lead somewhere or must not.
constexpr std::array special{
    Row{"0.0.0.0/8", Network::unspecified},
    Row{"::/128", Network::unspecified},
    Row{"127.0.0.0/8", Network::this_computer},
    Row{"::1/128", Network::this_computer},
    Row{"169.254.0.0/16", Network::link_local},
    Row{"fe80::/10", Network::link_local},
    Row{"10.0.0.0/8", Network::private_network},
    Row{"172.16.0.0/12", Network::private_network},
    Row{"100.64.0.0/10", Network::private_network},
    Row{"192.168.0.0/16", Network::private_network},
    Row{"fc00::/7", Network::private_network},
    Row{"fec0::/10", Network::private_network},
    Row{"224.0.0.0/4", Network::multicast},
    Row{"ff00::/8", Network::multicast},
    Row{"192.0.0.0/24", Network::reserved},
    Row{"192.0.2.0/24", Network::reserved},
    Row{"198.18.0.0/15", Network::reserved},
    Row{"198.51.100.0/24", Network::reserved},
    Row{"203.0.113.0/24", Network::reserved},
    Row{"240.0.0.0/4", Network::reserved},
    Row{"64:ff9b:1::/48", Network::reserved},
    Row{"100::/64", Network::reserved},
    Row{"2001::/23", Network::reserved},
    Row{"2001:db8::/32", Network::reserved},
};

std::string in_words(Network network) {
  switch (network) {
    case Network::everywhere: break;
    case Network::private_network: return "an address of the private network";
    case Network::this_computer: return "this computer itself";
    case Network::link_local: return "an address that only neighbours on the same wire have";
    case Network::multicast: return "an address of many computers at once";
    case Network::unspecified: return "an address of no computer";
    case Network::reserved: return "an address that is reserved";
  }
  return "an address that anybody may ask";
}

}  // namespace

std::optional<Network> network_of(const std::string& ip) {
  const auto bytes = parse(ip);
  if (!bytes) return std::nullopt;
  const Bytes leads_to = carried(*bytes);
  for (const auto& row : special) {
    if (holds(row.range, leads_to)) return row.network;
  }
  return Network::everywhere;
}

bool is_local(const std::string& host) {
  const std::string name = host.substr(0, host.find_last_not_of('.') + 1);
  return network_of(host) || name.find('.') == std::string::npos || name.ends_with(".local") || name.ends_with(".localhost");
}

bool in_range(const std::string& ip, const std::string& range) {
  const auto bytes = parse(ip);
  const auto parsed = parse_range(range);
  return bytes && parsed && holds(*parsed, *bytes);
}

std::string refusal(const std::string& ip, const Visit& visit) {
  const auto network = network_of(ip).value_or(Network::reserved);
  if (network == Network::everywhere) return {};
  if (network == Network::private_network && (visit.written_by_staff || visit.private_allowed)) return {};
  if (visit.written_by_staff && is_local(visit.host)) return {};
  const std::string where = visit.host == ip ? ip + ", " : visit.host + ", which is at " + ip + ", ";
  return "leads to " + where + in_words(network) + ": not followed";
}

}  // namespace foyer::web
