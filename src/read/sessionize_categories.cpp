#include "read/sessionize_categories.h"

#include "base/ascii.h"
#include "read/hints.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace foyer::read {
namespace {

constexpr std::size_t longest_name = 200;

// The sooner in the list, the surer: a "Track" comes before a "Topic".
constexpr std::array<std::string_view, 9> track_words{"track", "theme", "thema", "topic", "tema", "thème", "stream", "categ", "kategorie"};
constexpr std::array<std::string_view, 9> language_words{"language", "sprache", "langue", "idioma", "lingua",
                                                         "taal",     "言語",    "語言",   "语言"};

std::size_t place(const std::string& title, const std::array<std::string_view, 9>& words) {
  const auto found = std::find_if(words.begin(), words.end(), [&](std::string_view word) { return title.find(word) != title.npos; });
  return static_cast<std::size_t>(found - words.begin());
}

// Of formats and levels only what a visitor has to know beforehand.
std::optional<model::SessionKind> hinted_kind(const std::string& name) {
  using enum model::SessionKind;
  const auto kind = kind_of_type(name);
  return kind == keynote || kind == panel || kind == workshop ? kind : std::nullopt;
}

}  // namespace

SessionizeCategories::Item SessionizeCategories::item_of(const Node& category, const Node& item) {
  const auto title = in_small_letters(plain(category, {"title", "name"}).substr(0, longest_name));
  const bool is_language = title.find("program") == title.npos && place(title, language_words) < language_words.size();
  auto name = plain(item, {"name"});
  return {is_language ? track_words.size() : place(title, track_words), is_language, name.size() <= longest_name ? name : std::string()};
}

SessionizeCategories::SessionizeCategories(const Node& list) {
  for (const auto& category : list.items)
    for (const auto& item : member(category, "items").items) items_.emplace(plain(item, {"id"}), item_of(category, item));
}

std::vector<SessionizeCategories::Item> SessionizeCategories::items_of(const Node& node) const {
  constexpr std::size_t most = 1000;
  std::vector<Item> chosen;
  for (const auto& id : member(node, "categoryItems").items)
    if (const auto known = items_.find(plain(id)); known != items_.end() && chosen.size() < most) chosen.push_back(known->second);
  for (const auto& category : member(node, "categories").items)
    for (const auto& item : member(category, "categoryItems").items) chosen.push_back(item_of(category, item));
  return chosen;
}

void SessionizeCategories::apply(const Node& node, ImportedSession& session, SharedTexts& texts) const {
  auto surest = track_words.size();
  const Item* track = nullptr;
  const auto items = items_of(node);
  for (const auto& item : items) {
    if (item.is_language && session.language.empty()) session.language = language_tag(item.name);
    if (item.place == track_words.size() && !item.is_language) session.kind = hinted_kind(item.name).value_or(session.kind);
    if (item.place >= surest || item.name.empty()) continue;
    track = &item;
    surest = item.place;
  }
  if (track != nullptr) session.track = texts.copy(model::LocalText(track->name));
}

}  // namespace foyer::read
