// One hop of a request: from foyer to one server and back, by libcurl, redirects not followed.
#pragma once

#include "source/address.h"
#include "source/fetch.h"
#include "source/response.h"

#include <chrono>
#include <stop_token>

namespace foyer::source {

struct Hop {
  Address address;
  bool written_by_staff = false;  // its host is, see refusal()
  std::chrono::milliseconds in_all{0};
};

Response transfer(const Request& request, const Hop& hop, const std::stop_token& stop);

}  // namespace foyer::source
