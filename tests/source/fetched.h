// What tests ask for, and how they speak of what they got.
#pragma once

#include "source/fetch.h"
#include "support/catch.h"

#include <string>

namespace foyer::source {

/// A request whose time-outs are never met, unless the test makes them short.
inline Request request_for(const std::string& address) {
  Request request;
  request.address = address;
  request.limits.to_connect = request.limits.in_all = std::chrono::hours(1);
  request.limits.patience = std::chrono::hours(1);
  return request;
}

inline Content content_of(const Fetched& fetched) {
  if (const auto* failure = std::get_if<Failure>(&fetched)) FAIL(failure->what);
  REQUIRE(std::holds_alternative<Content>(fetched));
  return std::get<Content>(fetched);
}

inline std::string failure_of(const Fetched& fetched) {
  REQUIRE(std::holds_alternative<Failure>(fetched));
  return std::get<Failure>(fetched).what;
}

}  // namespace foyer::source
