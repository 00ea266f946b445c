// Picture files, scaled to the boxes they are shown in and kept as long as there is room.
#pragma once

#include "base/limits.h"
#include "layout/scene.h"
#include "paint/canvas.h"
#include "paint/picture_file.h"
#include "paint/scale.h"

#include <list>
#include <memory>
#include <string>

namespace foyer::paint {

class Pictures {
 public:
  /// Of the scaled ones, `most_bytes` are kept.
  explicit Pictures(PictureFolders folders, std::size_t most_bytes = limits::scaled_bytes, LookAtPicture look = look_at)
      : folders_(std::move(folders)), most_bytes_(most_bytes), look_(std::move(look)) {}

  void paint(const Canvas& canvas, const layout::Picture& picture);

  /// How many times a file was decoded, for tests.
  int decoded() const { return decoded_; }

  /// What the pictures that are kept take, for tests.
  std::size_t kept_bytes() const;

 private:
  struct Kept {
    std::string file;
    FileState state;
    Size box;
    bool cover = true;
    Bitmap bitmap;  // without pixels where the file is no picture that may be shown
  };

  const Bitmap* find(const layout::Picture& picture);
  void make_room();

  PictureFolders folders_;
  std::size_t most_bytes_;
  LookAtPicture look_;
  std::list<Kept> kept_;  // the last used first
  int decoded_ = 0;
};

}  // namespace foyer::paint
