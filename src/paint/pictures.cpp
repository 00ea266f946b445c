#include "paint/pictures.h"

#include "paint/decode.h"
#include "paint/rounded.h"

#include <algorithm>
#include <numeric>

namespace foyer::paint {
namespace {

constexpr std::size_t bytes_of_an_entry = 1024;  // even a picture that failed takes some

std::size_t bytes_of(const Bitmap& bitmap) { return bytes_of_an_entry + sizeof bitmap.pixels[0] * bitmap.pixels.size(); }

}  // namespace

const Bitmap* Pictures::find(const layout::Picture& picture) {
  const Size box{picture.box.width, picture.box.height};
  const auto known = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) {
    return kept.file == picture.file && kept.box == box && kept.cover == picture.cover;
  });
  const bool is_known = known != kept_.end();
  const auto look = look_(folders_, picture.file, is_known ? std::optional(known->state) : std::nullopt);
  if (look && !look->state) return nullptr;
  if (!look && !is_known) return nullptr;
  if (is_known && (!look || look->state == known->state)) {  // of a disk that hangs, what was there before
    kept_.splice(kept_.begin(), kept_, known);
  } else {
    std::erase_if(kept_, [&](const Kept& kept) { return kept.file == picture.file && kept.state != *look->state; });
    ++decoded_;
    kept_.push_front({picture.file, *look->state, box, picture.cover, decode(look->bytes, box, picture.cover)});
    make_room();
  }
  return &kept_.front().bitmap;
}

std::size_t Pictures::kept_bytes() const {
  return std::accumulate(kept_.begin(), kept_.end(), std::size_t{0},
                         [](auto sum, const Kept& kept) { return sum + bytes_of(kept.bitmap); });
}

void Pictures::make_room() {
  std::size_t bytes = 0;
  auto kept = kept_.begin();
  while (kept != kept_.end() && (bytes += bytes_of(kept->bitmap)) <= most_bytes_) ++kept;
  // The newest stays, however large, until it has been painted.
  kept_.erase(kept == kept_.begin() ? std::next(kept) : kept, kept_.end());
}

void Pictures::paint(const Canvas& canvas, const layout::Picture& picture) {
  if (is_empty(picture.box)) return;
  const Bitmap* bitmap = find(picture);
  if (!bitmap || bitmap->pixels.empty()) return;
  const Size size = bitmap->size;
  const Rect box{picture.box.x + (picture.box.width - size.width) / 2, picture.box.y + (picture.box.height - size.height) / 2, size.width,
                 size.height};
  const auto blend = [&](std::uint32_t& pixel, int x, int y, std::uint32_t coverage) {
    pixel = over(pixel, pixel_at(*bitmap, x - box.x, y - box.y), coverage);
  };
  each_row(canvas, Rounded(box, picture.radius), blend, [&](std::uint32_t* first, int x, int y, int count) {
    for (int i = 0; i < count; ++i) blend(first[i], x + i, y, 255);
  });
}

}  // namespace foyer::paint
