// Asks fontconfig for font files, one question at a time; nothing scans all fonts.
#pragma once

#include "layout/scene.h"
#include "model/theme.h"

#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace foyer::paint {

struct FontFile {
  std::string path;
  int index = 0;  // of the face in a collection
  bool in_color = false;
  std::shared_ptr<void> coverage;  // fontconfig's set of characters

  bool covers(std::u32string_view characters) const;
};

class FontFiles {
 public:
  explicit FontFiles(const model::Theme& theme);

  /// From now on that file, which cannot be opened, is given no more.
  void leave_out(const std::string& path) { broken_.insert(path); }

  /// The file for a face's own text. Without a path where no usable font is installed.
  FontFile primary(layout::Face face, layout::Weight weight) const;

  struct Need {
    std::u32string_view characters;
    std::string_view script;    // ISO 15924
    std::string_view language;  // BCP 47
    layout::Weight weight = layout::Weight::regular;
    bool emoji = false;
  };

  /// The file that fits best; it need not cover the characters if none does.
  FontFile find(const Need& need) const;

 private:
  std::shared_ptr<void> config_;
  std::string text_family_, display_family_;
  std::set<std::string> broken_;
};

}  // namespace foyer::paint
