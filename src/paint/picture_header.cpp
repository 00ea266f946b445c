#include "paint/picture_file.h"

namespace foyer::paint {
namespace {

/// Numbers in a run of bytes; what lies beyond the end reads as 0.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes, bool big_endian = true) : bytes_(bytes), big_endian_(big_endian) {}

  std::uint32_t number(std::size_t at, std::size_t length) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) value = value << 8U | byte(at + (big_endian_ ? i : length - 1 - i));
    return value;
  }
  std::uint32_t byte(std::size_t at) const { return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0; }
  bool has(std::size_t at, std::string_view text) const { return at <= bytes_.size() && bytes_.substr(at).starts_with(text); }
  std::size_t size() const { return bytes_.size(); }
  std::string_view from(std::size_t at) const { return at < bytes_.size() ? bytes_.substr(at) : std::string_view(); }

 private:
  std::string_view bytes_;
  bool big_endian_;
};

Size size_of(std::uint32_t width, std::uint32_t height) {
  constexpr std::uint32_t largest = 1U << 30U;
  return width > largest || height > largest ? Size{} : Size{static_cast<int>(width), static_cast<int>(height)};
}

/// The orientation in the first directory of a TIFF header (EXIF 2.3, tag 274); 1 where there is none.
int orientation_of(std::string_view tiff) {
  if (!tiff.starts_with("MM") && !tiff.starts_with("II")) return 1;
  const Bytes bytes(tiff, tiff.starts_with("MM"));
  const std::size_t directory = bytes.number(4, 4);
  const std::size_t count = bytes.number(directory, 2);
  for (std::size_t entry = directory + 2; entry < directory + 2 + 12 * count && entry < bytes.size(); entry += 12) {
    if (bytes.number(entry, 2) != 274) continue;
    const std::uint32_t value = bytes.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

// A PNG or JPEG that lacks its end is still being copied: its lower part would be missing or grey.

std::optional<PictureHeader> png_header(const Bytes& bytes) {
  if (!bytes.has(12, "IHDR") || bytes.from(0).rfind("IEND") == std::string_view::npos) return {};
  return PictureHeader{Format::png, size_of(bytes.number(16, 4), bytes.number(20, 4))};
}

bool is_start_of_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Walks the segments up to the frame.
std::optional<PictureHeader> jpeg_header(const Bytes& bytes) {
  using namespace std::string_view_literals;
  PictureHeader header{Format::jpeg, {}};
  for (std::size_t at = 2; at + 4 <= bytes.size() && bytes.byte(at) == 0xFF;) {
    const std::uint32_t marker = bytes.byte(at + 1);
    if (marker == 0xFF) {  // padding
      ++at;
      continue;
    }
    if (is_start_of_frame(marker)) {
      header.size = size_of(bytes.number(at + 7, 2), bytes.number(at + 5, 2));
      return bytes.from(at).rfind("\xFF\xD9"sv) == std::string_view::npos ? std::nullopt : std::optional(header);
    }
    if (marker < 0xC0 || (marker >= 0xD0 && marker <= 0xDA)) return {};
    if (marker == 0xE1 && bytes.has(at + 4, "Exif\0\0"sv)) header.orientation = orientation_of(bytes.from(at + 10));
    if (marker == 0xEE && bytes.has(at + 4, "Adobe")) header.is_of_adobe = true;
    at += 2 + bytes.number(at + 2, 2);
  }
  return {};
}

/// The three kinds of WebP: lossy, lossless, and extended.
std::optional<PictureHeader> webp_header(std::string_view all) {
  const Bytes bytes(all, false);
  PictureHeader header{Format::webp, {}};
  if (bytes.has(12, "VP8 ")) header.size = size_of(bytes.number(26, 2) & 0x3FFFU, bytes.number(28, 2) & 0x3FFFU);
  if (bytes.has(12, "VP8L")) {
    const std::uint32_t packed = bytes.number(21, 4);
    header.size = size_of((packed & 0x3FFFU) + 1, (packed >> 14U & 0x3FFFU) + 1);
  }
  if (bytes.has(12, "VP8X")) header.size = size_of(bytes.number(24, 3) + 1, bytes.number(27, 3) + 1);
  return header;
}

bool is_within_limits(const Size& size) {
  return size.width > 0 && size.height > 0 && size.width <= most_picture_side && size.height <= most_picture_side &&
         std::int64_t{size.width} * size.height <= most_picture_pixels;
}

}  // namespace

std::optional<PictureHeader> read_header(std::string_view all) {
  const Bytes bytes(all);
  std::optional<PictureHeader> header;
  if (bytes.has(0, "\x89PNG\r\n\x1A\n")) header = png_header(bytes);
  if (bytes.has(0, "\xFF\xD8\xFF")) header = jpeg_header(bytes);
  if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) header = webp_header(all);
  if (!header || !is_within_limits(header->size)) return {};
  return header;
}

}  // namespace foyer::paint
