#include "read/encoding.h"

#include <cstdint>
#include <cstring>

namespace foyer::read {
namespace {

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

// The length of the well-formed UTF-8 sequence at the front; 0 where there is none (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t index) { return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U; };
  const auto continues = [&](std::size_t index, unsigned low = 0x80, unsigned high = 0xBF) {
    return byte(index) >= low && byte(index) <= high;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return continues(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) return continues(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && continues(2) ? 3 : 0;
  if (first >= 0xF0 && first <= 0xF4)
    return continues(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) && continues(2) && continues(3) ? 4 : 0;
  return 0;
}

// Most of a file: eight bytes are looked at together.
std::size_t length_of_ascii(std::string_view text) {
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

std::string_view without_mark(std::string_view bytes) {
  if (starts_with(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

std::optional<EncodingFault> encoding_fault(std::string_view bytes) {
  const bool marked = starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "\xFE\xFF");
  const bool patterned = bytes.size() >= 2 && ((bytes[0] == '\0') != (bytes[1] == '\0'));
  if (marked || patterned) return EncodingFault{0, "this file is UTF-16; save it as UTF-8"};
  for (std::size_t at = length_of_ascii(bytes); at < bytes.size(); at += length_of_ascii(bytes.substr(at))) {
    const auto length = sequence_length(bytes.substr(at));
    if (length == 0)
      return EncodingFault{at, "this character is not UTF-8; the file is perhaps in a Western (Latin-1) encoding: save it as UTF-8"};
    at += length;
  }
  return {};
}

}  // namespace foyer::read
