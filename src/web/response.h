// What one server answered to one request.
#pragma once

#include "source/fetch.h"

#include <chrono>
#include <optional>
#include <string>

namespace foyer::web {

struct Response {
  int status = 0;           // 0 where none came
  source::Content content;  // the bytes, unpacked, only where the status is 200
  std::string redirect;     // where the server sends foyer, whole; empty where it does not
  std::optional<Seconds> retry_after;
  std::string fault;  // why it did not come to its end, in plain words; empty where it did
  std::chrono::milliseconds took{0};
};

/// Of a transfer that has ended: `easy` is libcurl's handle of it, `body` came as it was packed, `fault` is what went wrong until here.
Response response_of(void* easy, std::string body, std::string fault, const source::Limits& limits);

}  // namespace foyer::web
