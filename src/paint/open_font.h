// One font file held open. One serves every size: opening a large font again for each would cost time and megabytes.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>

struct _TTF_Font;  // NOLINT(bugprone-reserved-identifier): SDL_ttf names it so

namespace foyer::paint {

struct CloseFont {
  void operator()(_TTF_Font* font) const;
};

/// A file as memory: glyphs are read from it one by one, and each would be two calls to the system otherwise.
class MappedFile {
 public:
  explicit MappedFile(const std::string& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&&) = delete;
  ~MappedFile();

  const void* bytes() const { return bytes_; }  // null where it could not be read
  std::size_t size() const { return size_; }

 private:
  void* bytes_ = nullptr;
  std::size_t size_ = 0;
};

struct OpenFont {
  MappedFile file;
  std::unique_ptr<_TTF_Font, CloseFont> handle;  // reads from `file`
  bool in_color = false;                         // bitmaps of one size with colours of their own
  int size = 0;                                  // that is set now
  std::map<int, int> digit_cells;                // the width of the widest digit, by size: what each digit of a time stands in
};

/// Null where the file cannot be used.
std::unique_ptr<OpenFont> open_font(const std::string& path, int index, bool in_color);

}  // namespace foyer::paint
