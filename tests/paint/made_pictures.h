// Picture files made up for a test, that no program would write.
#pragma once

#include "support/catch.h"

#include <zlib.h>

#include <cstdint>
#include <string>

namespace foyer::paint {

using namespace std::string_literals;

/// A header and nothing more.
inline std::string png_that_claims(std::uint32_t width, std::uint32_t height) {
  const auto number = [](std::uint32_t value) {
    return std::string{static_cast<char>(value >> 24U), static_cast<char>(value >> 16U), static_cast<char>(value >> 8U),
                       static_cast<char>(value)};
  };
  return "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"s + number(width) + number(height) + "\x08\x06\0\0\0"s + "\0\0\0\0\0\0\0\0IEND\xAE\x42\x60\x82"s;
}

/// A real one, which packs so well because it is black all over.
inline std::string black_png(std::uint32_t width, std::uint32_t height) {
  const std::string rows((width + 7) / 8 * height + height, '\0');
  uLongf packed_size = compressBound(rows.size());
  std::string packed(packed_size, '\0');
  REQUIRE(compress(reinterpret_cast<Bytef*>(packed.data()), &packed_size, reinterpret_cast<const Bytef*>(rows.data()), rows.size()) ==
          Z_OK);
  packed.resize(packed_size);
  const auto number = [](unsigned long value) {
    return std::string{static_cast<char>(value >> 24U), static_cast<char>(value >> 16U), static_cast<char>(value >> 8U),
                       static_cast<char>(value)};
  };
  const auto chunk = [&](const std::string& name, const std::string& data) {
    const std::string both = name + data;
    return number(data.size()) + both + number(crc32(0, reinterpret_cast<const Bytef*>(both.data()), static_cast<uInt>(both.size())));
  };
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", number(width) + number(height) + "\x01\0\0\0\0"s) + chunk("IDAT", packed) + chunk("IEND", "");
}

}  // namespace foyer::paint
