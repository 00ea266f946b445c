// One hop of a request: from foyer to one server and back, by libcurl, redirects not followed.
#pragma once

#include "source/fetch.h"
#include "web/address.h"
#include "web/response.h"

#include <chrono>
#include <stop_token>

namespace foyer::web {

struct Hop {
  Address address;
  bool written_by_staff = false;  // its host is, see refusal()
  std::chrono::milliseconds in_all{0};
};

Response transfer(const source::Request& request, const Hop& hop, const std::stop_token& stop);

}  // namespace foyer::web
