// The strings of JSON: most of a schedule's bytes are theirs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace foyer::read {

struct JsonString {
  std::string text;     // what it says, its escapes resolved
  std::size_t end = 0;  // the offset of its closing quotation mark
};

/// The string that begins at that offset, behind its opening quotation mark. `json` has to be UTF-8. Nothing where it is not one as
/// RFC 8259 allows it.
std::optional<JsonString> json_string(std::string_view json, std::size_t begin);

}  // namespace foyer::read
