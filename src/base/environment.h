// Variables of the environment, which come from who starts foyer.
#pragma once

#include <cstdlib>
#include <string>

namespace foyer {

/// Empty where it is not set.
inline std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace foyer
