// Finds font files through fontconfig, picks one for every stretch of text by what it covers, and measures with the shapes that
// will be painted. All calls from one thread: SDL_ttf shares one FreeType library without locks.
#pragma once

#include "base/result.h"
#include "layout/scene.h"
#include "model/theme.h"
#include "paint/letters.h"
#include "paint/run.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::paint {

class Fonts {
 public:
  /// The Error where not even one usable font is installed; it names the packages to install.
  static Result<std::shared_ptr<Fonts>> open(const model::Theme& theme);
  ~Fonts();

  /// The runs of one line, left to right. The digits of a time stand in cells of equal width (the fonts' own differ), so that times
  /// align and a clock does not tremble.
  std::vector<Run> runs(std::string_view text, const layout::Font& font);

  int width(std::string_view text, const layout::Font& font);

  /// width() as the seam that layout/ takes; the Fonts must outlive it.
  layout::Measure measure();

  /// What the letters of a run cover, drawn anew only where it was not needed for long.
  std::shared_ptr<const Letters> letters(const Run& run);

  /// How many runs have been drawn since the start.
  long drawn() const;

  /// The visible characters of a text that no installed font has, in its order; they are painted as U+FFFD or not at all.
  std::u32string missing(std::string_view text, const layout::Font& font);

  /// Which files are open; for tests alone.
  std::vector<std::string> open_files() const;

 private:
  Fonts();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace foyer::paint
