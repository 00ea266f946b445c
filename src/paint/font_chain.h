// The fonts that draw one kind of text: the face's own first, then others as characters ask for them.
#pragma once

#include "layout/scene.h"
#include "paint/clusters.h"
#include "paint/font_files.h"
#include "paint/open_font.h"

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace foyer::paint {

struct LoadedFont {
  FontFile file;
  std::unique_ptr<OpenFont> open;
};

/// A cluster and the font that draws it; the text may have lost marks that no font has, or be the mark for an unknown character.
struct Choice {
  Cluster cluster;
  LoadedFont* font = nullptr;
};

class FontChains {
 public:
  explicit FontChains(const model::Theme& theme) : files_(theme) {}

  /// Whether there is a font for plain text at all.
  bool usable();

  /// A font for each cluster; one that nothing can draw is left out.
  std::vector<Choice> choose(const std::vector<Cluster>& clusters, const layout::Font& font);

  /// The characters of them that no installed font has.
  std::u32string missing(const std::vector<Cluster>& clusters, const layout::Font& font);

  const std::deque<LoadedFont>& loaded() const { return loaded_; }

 private:
  struct Chain {
    layout::Weight weight = layout::Weight::regular;
    std::string language;
    std::vector<LoadedFont*> fonts;       // the face's own first; never empty
    std::set<std::u32string> in_no_font;  // asked for before, in vain
  };

  LoadedFont* load(FontFile file);
  template <class Ask>
  LoadedFont* load_first(const Ask& ask);
  Chain& chain_of(const layout::Font& font, const std::string& language);
  LoadedFont* find(Chain& chain, const Cluster& cluster, std::u32string_view characters, bool emoji);
  Choice choose(Chain& chain, Cluster cluster);

  FontFiles files_;
  std::deque<LoadedFont> loaded_;
  std::map<std::tuple<layout::Face, layout::Weight, std::string>, Chain> chains_;
};

}  // namespace foyer::paint
