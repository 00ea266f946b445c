#include "web/reach.h"

#include "support/catch.h"

#include <vector>

using namespace foyer::web;

TEST_CASE("every IP address belongs to a kind of network, its neighbours beyond the edge to another") {
  struct Row {
    const char* ip;
    Network network;
  };
  for (const auto& [ip, network] : std::vector<Row>{{"93.184.215.14", Network::everywhere},
                                                    {"2606:2800:21f::1", Network::everywhere},
                                                    {"0.0.0.0", Network::unspecified},
                                                    {"::", Network::unspecified},
                                                    {"127.0.0.1", Network::this_computer},
                                                    {"127.255.255.255", Network::this_computer},
                                                    {"128.0.0.0", Network::everywhere},
                                                    {"::1", Network::this_computer},
                                                    {"10.255.0.1", Network::private_network},
                                                    {"11.0.0.0", Network::everywhere},
                                                    {"172.15.255.255", Network::everywhere},
                                                    {"172.16.0.0", Network::private_network},
                                                    {"172.31.255.255", Network::private_network},
                                                    {"172.32.0.0", Network::everywhere},
                                                    {"192.168.1.1", Network::private_network},
                                                    {"192.169.0.0", Network::everywhere},
                                                    {"100.64.0.1", Network::private_network},
                                                    {"100.128.0.0", Network::everywhere},
                                                    {"fd12:3456::1", Network::private_network},
                                                    {"169.254.169.254", Network::link_local},
                                                    {"169.255.0.0", Network::everywhere},
                                                    {"fe80::1", Network::link_local},
                                                    {"febf::1", Network::link_local},
                                                    {"224.0.0.251", Network::multicast},
                                                    {"ff02::fb", Network::multicast},
                                                    {"255.255.255.255", Network::reserved},
                                                    {"198.51.100.1", Network::reserved},
                                                    {"2001:db8::1", Network::reserved}}) {
    INFO(ip);
    CHECK(network_of(ip) == network);
  }
  for (const char* name : {"", "localhost", "10.0.0", "10.0.0.1.", "fe80::1%eth0", "[::1]"}) CHECK_FALSE(network_of(name));
}

TEST_CASE("an IPv6 address that carries an IPv4 address is as far away as that one") {
  for (const char* ip : {"::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "2002:a00:1::1", "::10.0.0.1"})
    CHECK(network_of(ip) == Network::private_network);
  for (const char* ip : {"::ffff:93.184.215.14", "64:ff9b::93.184.215.14", "2002:5db8:d70e::1"})
    CHECK(network_of(ip) == Network::everywhere);
}

TEST_CASE("a range is the addresses that begin alike") {
  struct Row {
    const char *ip, *range;
    bool in;
  };
  for (const auto& [ip, range, in] : std::vector<Row>{{"10.1.2.3", "10.0.0.0/8", true},
                                                      {"11.1.2.3", "10.0.0.0/8", false},
                                                      {"10.1.2.3", "10.1.2.3", true},
                                                      {"10.1.2.3", "0.0.0.0/0", true},
                                                      {"2001:db8::7", "2001:db8::/32", true},
                                                      {"2001:db9::7", "2001:db8::/32", false},
                                                      {"10.1.2.3", "10.0.0.0/33", false},
                                                      {"10.1.2.3", "10.0.0.0/", false},
                                                      {"10.1.2.3", "10.0.0.0/8x", false},
                                                      {"10.1.2.3", "example.org", false},
                                                      {"example.org", "0.0.0.0/0", false}}) {
    INFO(ip << " in " << range);
    CHECK(in_range(ip, range) == in);
  }
}

TEST_CASE("a server is not followed to where only insiders come") {
  const Visit sent{"example.org"}, sent_and_allowed{"example.org", false, true};
  CHECK(refusal("93.184.215.14", sent) == "");
  CHECK(refusal("169.254.169.254", sent) ==
        "leads to example.org, which is at 169.254.169.254, an address that only neighbours on the same wire have: not followed");
  CHECK(refusal("10.0.0.1", {"10.0.0.1"}) == "leads to 10.0.0.1, an address of the private network: not followed");
  for (const char* ip : {"127.0.0.1", "::1", "10.0.0.1", "fd00::1", "fe80::1", "224.0.0.1", "0.0.0.0", "240.0.0.1", "not an address"}) {
    INFO(ip);
    CHECK(refusal(ip, sent) != "");
    CHECK(refusal(ip, {ip}) != "");
  }
  CHECK(refusal("10.0.0.1", sent_and_allowed) == "");
  CHECK(refusal("127.0.0.1", sent_and_allowed) != "");
}

TEST_CASE("what staff wrote may lead inside, and to this computer where it says so") {
  CHECK(refusal("10.0.0.1", {"intranet.example.org", true}) == "");
  for (const char* host : {"127.0.0.1", "::1", "localhost", "screen.local", "foyer.localhost", "screen"}) {
    INFO(host);
    CHECK(refusal("127.0.0.1", {host, true}) == "");
  }
  CHECK(refusal("169.254.7.7", {"screen.local", true}) == "");
  CHECK(refusal("127.0.0.1", {"example.org", true}) == "leads to example.org, which is at 127.0.0.1, this computer itself: not followed");
  CHECK(refusal("169.254.169.254", {"example.org", true}) != "");
}
