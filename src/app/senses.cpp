#include "app/senses.h"

#include "app/picture_fault.h"
#include "paint/qr.h"

#include <utility>

namespace foyer::app {
namespace {

std::optional<Size> size_of(const paint::PictureFolders& folders, const std::string& name) {
  const auto file = paint::PictureFile::open(folders, name);
  const auto header = file ? paint::read_header(file->bytes()) : std::optional<paint::PictureHeader>();
  if (!header) return {};
  auto size = header->size;
  if (header->orientation >= 5) std::swap(size.width, size.height);  // EXIF: stored on its side
  return size;
}

}  // namespace

rehearse::Senses senses(paint::Fonts& fonts, const paint::PictureFolders& folders) {
  return {[&fonts](std::string_view text, std::string_view language) {
            return fonts.missing(text, {.size = 1, .language = std::string(language)});
          },
          [&folders](const std::string& file) { return picture_fault(folders, file); },
          [&folders](const std::string& file) { return size_of(folders, file); },
          [](const std::string& text) { return paint::modules_of(text); }};
}

}  // namespace foyer::app
