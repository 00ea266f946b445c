// A picture through foyer-decode, the program whose only work is that.
#pragma once

#include "base/result.h"
#include "paint/scale.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string_view>

namespace foyer::app {

/// What foyer-decode says before the pixels.
struct DecodedHead {
  std::uint32_t mark, width, height;
};
inline constexpr std::uint32_t decoded_mark = 0x31594F46;  // "FOY1"

/// Its exit status where it gives no picture.
inline constexpr int exit_damaged = 1, exit_unconfined = 2, exit_no_memory = 3;

/// Starts the program, gives it the bytes on its standard input, and takes the picture from its standard output. It is killed where it
/// lasts longer than `patience`, or `stop` is requested, and once the picture is there. The Error tells what it did instead.
Result<paint::Bitmap> decode_apart(const std::filesystem::path& program, std::string_view bytes, int most_side,
                                   std::chrono::milliseconds patience, const std::stop_token& stop);

}  // namespace foyer::app
