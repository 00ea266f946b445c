#include "read/place.h"

#include <algorithm>

namespace foyer::read {

Position Places::at(std::size_t offset) {
  for (const auto end = std::min(offset, text_.size()); offset_ < end; ++offset_) {
    const auto byte = static_cast<unsigned char>(text_[offset_]);
    if (byte == '\n') position_ = {position_.line + 1, 1};
    else if ((byte & 0xC0U) != 0x80U && byte != '\r') ++position_.column;  // the further bytes of a character count with its first
  }
  return position_;
}

}  // namespace foyer::read
