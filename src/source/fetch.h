// One request to a web server: a value in, a value out. No server makes foyer wait longer, hold more or go elsewhere than is said here.
#pragma once

#include "base/instant.h"
#include "base/limits.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>

namespace foyer::source {

/// What a server recognises its own answer by; each empty where it gave none.
struct Validators {
  std::string etag, modified;
  bool operator==(const Validators&) const = default;
};

struct Limits {
  std::chrono::milliseconds to_connect = limits::to_connect, in_all = limits::in_all;
  Seconds patience = limits::patience;     // with a server that sends less than 1 KiB a second
  std::size_t bytes = limits::file_bytes;  // of the body, unpacked
  std::size_t header_bytes = limits::header_bytes;
};

/// In the place of an address that staff wrote: they wrote none.
inline constexpr auto nobody = "-";

struct Request {
  std::string address;
  Validators validators;  // of the answer that is already at hand
  std::string written;    // by staff: where `address` stood in what that one gave, as a picture's does; empty for `address`; or `nobody`
  bool private_allowed = false;       // servers may lead into the private network
  std::filesystem::path authorities;  // a file of CA certificates instead of the environment's (SSL_CERT_FILE) or the system's
  Limits limits;
};

struct Content {
  std::string bytes;
  std::string type;  // as the server names it, "text/xml; charset=iso-8859-1"; may be empty
  Validators validators;
  bool operator==(const Content&) const = default;
};

/// The answer at hand is still the newest.
struct NotModified {
  bool operator==(const NotModified&) const = default;
};

struct Failure {
  std::string what;                    // goes on after "ADDRESS: ", in plain words
  std::optional<Seconds> retry_after;  // when the server wants to be asked again
  bool missing = false;                // the server works, and says that it has no such thing
  bool operator==(const Failure&) const = default;
};

using Fetched = std::variant<Content, NotModified, Failure>;

/// Waits for the answer, at the most as long as the limits say, or until `stop` is requested, which is a Failure. At most three redirects
/// are followed, to http and https only, from https to https only, and not to where only insiders come (see web/reach.h). Certificates are
/// always checked. The proxy is the environment's. The first request loads src/web, see source/web_module.h.
Fetched fetch(const Request& request, const std::stop_token& stop = {});

}  // namespace foyer::source
