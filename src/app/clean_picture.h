// Pictures of strangers, made anew: what a web server gives is decoded in a process of its own, foyer-decode, which may do nothing but
// that, and only foyer's own file of the same pixels is kept and painted.
#pragma once

#include "base/limits.h"
#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace foyer::app {

struct Decoder {
  std::optional<std::filesystem::path> program{};  // else the one that is installed with foyer
  std::chrono::milliseconds patience = limits::decoder_patience;
};

/// The bytes of a PNG file where the picture is one, or translucent, else of a JPEG file: as PNG a photograph would be too large. The
/// Error, also where `stop` is requested, goes on after "this picture is left out: ".
Result<std::string> clean_picture(std::string_view bytes, const std::stop_token& stop, const Decoder& decoder = {});

}  // namespace foyer::app
