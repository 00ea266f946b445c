// Why a transfer did not come to its end, for staff.
#pragma once

#include "source/fetch.h"

#include <chrono>
#include <cstddef>
#include <string>

namespace foyer::web {

/// What was noted while it ran.
struct Noted {
  std::string host;         // that was asked
  std::string authorities;  // the file of certificates that its own was checked with; empty for the system's
  bool proxied = false;
  bool body_too_large = false, headers_too_large = false;
  std::string refused;                   // why it was not connected to
  std::string certificate;               // what is wrong with it
  std::chrono::milliseconds allowed{0};  // in all
};

/// `easy` and `code` are libcurl's; empty where nothing is wrong.
std::string fault_in_words(void* easy, int code, const Noted& noted, const source::Limits& limits);

/// "500 Internal Server Error"; the words are the standard's and not the server's.
std::string status_in_words(int status);

}  // namespace foyer::web
