#include "app/clean_picture.h"

#include "app/decoder_process.h"
#include "app/picture_fault.h"
#include "paint/encode.h"
#include "source/parts.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace foyer::app {
namespace {

Result<std::filesystem::path> installed_decoder() {
  const auto places = source::places_of_part("foyer-decode");
  auto program = source::first_that_exists(places);
  if (!program.empty()) return program;
  return Error{"cannot be decoded: foyer-decode, the part of foyer that does it, is missing: copy it from where foyer was built into " +
               source::folders_in_words(places) + ", or install foyer anew"};
}

bool is_translucent(const paint::Bitmap& bitmap) {
  return std::ranges::any_of(bitmap.pixels, [](std::uint32_t pixel) { return pixel >> 24U != 255; });
}

}  // namespace

Result<std::string> clean_picture(std::string_view bytes, const std::stop_token& stop, const Decoder& decoder) {
  if (auto fault = fault_of_picture(bytes); !fault.empty()) return Error{std::move(fault)};
  auto program = decoder.program ? Result<std::filesystem::path>(*decoder.program) : installed_decoder();
  if (!program) return Error{program.error()};
  auto bitmap = decode_apart(*program, bytes, limits::fetched_picture_side, decoder.patience, stop);
  if (!bitmap) return Error{bitmap.error()};
  const bool is_png = paint::read_header(bytes)->format == paint::Format::png;
  const auto format = is_png || is_translucent(*bitmap) ? paint::Format::png : paint::Format::jpeg;
  auto clean = paint::encode(*std::move(bitmap), format);
  if (clean.empty()) return Error{"cannot be written as a picture of foyer's own"};
  if (clean.size() > static_cast<std::size_t>(paint::most_picture_bytes))
    return Error{fmt::format("has more detail than {} MB hold", paint::most_picture_bytes >> 20)};
  return clean;
}

}  // namespace foyer::app
