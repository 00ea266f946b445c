// The bytes of an XML document as UTF-8, whatever encoding it is in.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace foyer::read {

struct Decoded {
  std::string text;                   // UTF-8, without byte order mark
  std::optional<std::size_t> damage;  // where the first U+FFFD stands that took the place of bytes that are none of the encoding
};

/// The byte order mark decides, then how `<` is written, then the encoding that the XML declaration names; without any it is UTF-8. All
/// encodings that ICU knows are read. ISO-8859-1 is read as windows-1252, as browsers do: the files that say the one are often the other.
Result<Decoded> decode_xml(std::string_view bytes);

}  // namespace foyer::read
