#include "paint/open_font.h"

#include "base/descriptor.h"

#include <SDL_ttf.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <utility>

namespace foyer::paint {

MappedFile::MappedFile(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (fstat(file.number(), &status) != 0 || status.st_size <= 0) return;
  size_ = static_cast<std::size_t>(status.st_size);
  bytes_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (bytes_ == MAP_FAILED) bytes_ = nullptr;
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, nullptr)), size_(other.size_) {}

MappedFile::~MappedFile() {
  if (bytes_) munmap(bytes_, size_);
}

void CloseFont::operator()(_TTF_Font* font) const { TTF_CloseFont(font); }

std::unique_ptr<OpenFont> open_font(const std::string& path, int index, bool in_color) {
  constexpr int any_size = 16;
  MappedFile file(path);
  if (!file.bytes()) return {};
  SDL_RWops* source = SDL_RWFromConstMem(file.bytes(), static_cast<int>(file.size()));
  std::unique_ptr<TTF_Font, CloseFont> handle(TTF_OpenFontIndexRW(source, 1, any_size, index));
  if (!handle) return {};
  // Strokes snap to rows of pixels, and letters stand at fractions of a pixel: crisp, and evenly spaced.
  TTF_SetFontHinting(handle.get(), TTF_HINTING_LIGHT_SUBPIXEL);
  return std::make_unique<OpenFont>(OpenFont{std::move(file), std::move(handle), in_color, any_size, {}});
}

}  // namespace foyer::paint
