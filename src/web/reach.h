// Which machines an address may lead to. The network behind a screen is full of things that trust whoever is inside: a server far away
// must not send foyer to them.
#pragma once

#include <optional>
#include <string>

namespace foyer::web {

/// What kind of network an IP address belongs to.
enum class Network { everywhere, private_network, this_computer, link_local, multicast, unspecified, reserved };

/// Nothing where the text is no IP address. One that carries another (IPv4 in IPv6) counts as that.
std::optional<Network> network_of(const std::string& ip);

/// Whether the IP address lies in that range ("10.0.0.0/8"); of a range without a length it is the one address.
bool in_range(const std::string& ip, const std::string& range);

/// A name that only means something in the network that the screen stands in: "localhost", "printer", "screen.local".
bool is_local(const std::string& host);

/// A host that is about to be asked.
struct Visit {
  std::string host;
  bool written_by_staff = false;  // and not by the server that was asked before, nor inside something that was read
  bool private_allowed = false;   // by a setting
};

/// Why foyer does not connect to that IP address of the host; empty where it does. Staff may write an address of a private network; a name
/// leads to this computer, or to one on the same wire, only where it says so itself ("localhost", "printer", "screen.local").
std::string refusal(const std::string& ip, const Visit& visit);

}  // namespace foyer::web
