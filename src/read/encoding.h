// What a file's bytes are, before anyone reads them as JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace foyer::read {

struct EncodingFault {
  std::size_t offset = 0;  // in bytes
  std::string what;
};

/// The text without its byte order mark.
std::string_view without_mark(std::string_view bytes);

/// Why the bytes cannot be read as UTF-8 text, in plain words; nothing where they can.
std::optional<EncodingFault> encoding_fault(std::string_view bytes);

}  // namespace foyer::read
