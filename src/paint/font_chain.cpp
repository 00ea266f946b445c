#include "paint/font_chain.h"

#include <algorithm>

namespace foyer::paint {
namespace {

bool joins_neighbour(const Cluster& cluster) {
  return cluster.kind == Kind::space || cluster.kind == Kind::opening || cluster.kind == Kind::neutral;
}

/// The neighbour whose font a space or mark takes, so that a quote matches the words it encloses; none for a mark that stands free.
const Choice* neighbour(const std::vector<Cluster>& clusters, const std::vector<Choice>& choices, std::size_t i) {
  if (clusters[i].kind == Kind::opening) return i + 1 < choices.size() ? &choices[i + 1] : nullptr;
  if (i == 0 || (clusters[i].kind == Kind::neutral && clusters[i - 1].kind == Kind::space)) return nullptr;
  return &choices[i - 1];
}

}  // namespace

LoadedFont* FontChains::load(FontFile file) {
  for (LoadedFont& known : loaded_) {
    if (known.file.path == file.path && known.file.index == file.index) return &known;
  }
  std::unique_ptr<OpenFont> open = file.path.empty() ? nullptr : open_font(file.path, file.index, file.in_color);
  if (!open) return nullptr;
  return &loaded_.emplace_back(LoadedFont{std::move(file), std::move(open)});
}

/// A file that cannot be opened, as after a disk has failed, is left out, and the next best is asked for.
template <class Ask>
LoadedFont* FontChains::load_first(const Ask& ask) {
  for (FontFile file = ask(); !file.path.empty(); file = ask()) {
    if (LoadedFont* font = load(file)) return font;
    files_.leave_out(file.path);
  }
  return nullptr;
}

bool FontChains::usable() {
  LoadedFont* font = load_first([&] { return files_.primary(layout::Face::text, layout::Weight::regular); });
  return font && font->file.covers(U"a0");
}

FontChains::Chain& FontChains::chain_of(const layout::Font& font, const std::string& language) {
  const auto [entry, is_new] = chains_.try_emplace({font.face, font.weight, language});
  Chain& chain = entry->second;
  if (is_new) {
    LoadedFont* own = load_first([&] { return files_.primary(font.face, font.weight); });
    chain = {font.weight, language, {own ? own : &loaded_.front()}, {}};
  }
  return chain;
}

LoadedFont* FontChains::find(Chain& chain, const Cluster& cluster, std::u32string_view characters, bool emoji) {
  for (LoadedFont* font : chain.fonts) {
    if (font->file.in_color == emoji && font->file.covers(characters)) return font;
  }
  const auto key = std::u32string(1, emoji ? U'+' : U'-').append(characters);
  if (chain.in_no_font.contains(key)) return nullptr;
  LoadedFont* font = load_first([&] { return files_.find({characters, cluster.script, chain.language, chain.weight, emoji}); });
  if (font && font->file.covers(characters) && (!emoji || font->file.in_color)) {
    chain.fonts.push_back(font);
    return font;
  }
  chain.in_no_font.insert(key);
  return nullptr;
}

Choice FontChains::choose(Chain& chain, Cluster cluster) {
  LoadedFont* font = cluster.kind == Kind::emoji ? find(chain, cluster, cluster.visible, true) : nullptr;
  if (!font) font = find(chain, cluster, cluster.visible, false);
  if (font) return {std::move(cluster), font};
  if (cluster.visible.size() > 1) return choose(chain, base_of(cluster));
  Cluster unknown = unknown_mark();
  unknown.at = cluster.at;
  font = find(chain, unknown, unknown.visible, false);
  return {std::move(unknown), font};
}

std::vector<Choice> FontChains::choose(const std::vector<Cluster>& clusters, const layout::Font& font) {
  Chain& chain = chain_of(font, language_of_forms(clusters, font.language));
  std::vector<Choice> choices(clusters.size());
  const auto join = [&](std::size_t i) {
    const Choice* beside = neighbour(clusters, choices, i);
    const bool fits = beside && beside->font && !beside->font->file.in_color && beside->font->file.covers(clusters[i].visible);
    if (!fits) return choose(chain, clusters[i]);
    Choice joined{clusters[i], beside->font};
    joined.cluster.script = beside->cluster.script;
    return joined;
  };
  for (std::size_t i = 0; i < clusters.size(); ++i) choices[i] = joins_neighbour(clusters[i]) ? join(i) : choose(chain, clusters[i]);
  // What opens takes after what follows, which was not known yet.
  for (std::size_t i = clusters.size(); i-- > 0;) {
    if (clusters[i].kind == Kind::opening) choices[i] = join(i);
  }
  std::erase_if(choices, [](const Choice& choice) { return !choice.font; });
  return choices;
}

std::u32string FontChains::missing(const std::vector<Cluster>& clusters, const layout::Font& font) {
  Chain& chain = chain_of(font, language_of_forms(clusters, font.language));
  std::u32string result;
  for (const Cluster& cluster : clusters) {
    for (const char32_t character : cluster.visible) {
      const std::u32string one(1, character);
      if (!find(chain, cluster, one, false) && !find(chain, cluster, one, true)) result += character;
    }
  }
  return result;
}

}  // namespace foyer::paint
