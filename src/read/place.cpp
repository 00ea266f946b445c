#include "read/place.h"

#include <algorithm>

namespace foyer::read {

Position Places::at(std::size_t offset) {
  if (offset <= offset_) return position_;
  const auto passed = text_.substr(offset_, offset - offset_);
  offset_ += passed.size();
  const auto last_line = passed.rfind('\n') + 1;  // 0 where it is the same
  if (last_line > 0) position_ = {position_.line + static_cast<int>(std::count(passed.begin(), passed.end(), '\n')), 1};
  const auto is_counted = [](char byte) {  // the further bytes of a character count with its first
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U && byte != '\r';
  };
  position_.column += static_cast<int>(std::count_if(passed.begin() + static_cast<std::ptrdiff_t>(last_line), passed.end(), is_counted));
  return position_;
}

}  // namespace foyer::read
