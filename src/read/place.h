// Byte offsets into lines and columns.
#pragma once

#include "read/json.h"

#include <string_view>

namespace foyer::read {

/// Follows a text forwards: at() must be asked with offsets that do not fall.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {}
  Position at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position position_{1, 1};
};

}  // namespace foyer::read
