#include "paint/clusters.h"

#include "model/language.h"
#include "text/characters.h"
#include "text/lines.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

namespace foyer::paint {
namespace {

constexpr char32_t text_selector = 0xFE0E, emoji_selector = 0xFE0F;

UChar32 code(char32_t character) { return static_cast<UChar32>(character); }

/// Whether a reader could see it: not a control, not unassigned, not one that only steers its neighbours.
bool is_visible(char32_t character) {
  constexpr std::uint32_t unseen = U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CN_MASK | U_GC_CS_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  return (U_GET_GC_MASK(code(character)) & unseen) == 0 && !u_hasBinaryProperty(code(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool has(std::u32string_view text, char32_t character) { return text.find(character) != text.npos; }

bool is_emoji(std::u32string_view cluster) {
  if (has(cluster, text_selector)) return false;
  if (has(cluster, emoji_selector)) return true;
  return u_hasBinaryProperty(code(cluster.front()), UCHAR_EMOJI_PRESENTATION);
}

std::string script_of(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(code(character), &status);
  constexpr std::array east_asian{USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HANGUL, USCRIPT_BOPOMOFO};
  if (std::find(east_asian.begin(), east_asian.end(), script) != east_asian.end()) return "Hani";
  return uscript_getShortName(script == USCRIPT_INHERITED ? USCRIPT_COMMON : script);
}

Kind kind_of(const Cluster& cluster, std::u32string_view characters) {
  if (is_emoji(characters)) return Kind::emoji;
  const char32_t first = characters.front();
  if (first >= '0' && first <= '9') return Kind::digit;
  const std::uint32_t category = U_GET_GC_MASK(code(first));
  if ((category & U_GC_ZS_MASK) != 0) return Kind::space;
  if (cluster.script != "Zyyy") return Kind::letter;
  return (category & (U_GC_PS_MASK | U_GC_PI_MASK)) != 0 ? Kind::opening : Kind::neutral;
}

bool is_digit(const Cluster& cluster) { return cluster.kind == Kind::digit || cluster.kind == Kind::time_digit; }

/// Marks each colon that stands between digits, and the digits before and after it.
void mark_times(std::vector<Cluster>& all) {
  for (std::size_t colon = 1; colon + 1 < all.size(); ++colon) {
    if (all[colon].text != ":" || !is_digit(all[colon - 1]) || !is_digit(all[colon + 1])) continue;
    all[colon].kind = Kind::time_colon;
    for (std::size_t i = colon; i > 0 && is_digit(all[i - 1]); --i) all[i - 1].kind = Kind::time_digit;
    for (std::size_t i = colon + 1; i < all.size() && is_digit(all[i]); ++i) all[i].kind = Kind::time_digit;
  }
}

bool any_between(const std::vector<Cluster>& text, char32_t first, char32_t last) {
  return std::any_of(text.begin(), text.end(), [&](const Cluster& cluster) {
    return std::any_of(cluster.visible.begin(), cluster.visible.end(), [&](char32_t c) { return c >= first && c <= last; });
  });
}

}  // namespace

std::vector<Cluster> clusters(std::string_view text) {
  std::vector<Cluster> all;
  std::size_t start = 0;
  for (std::size_t end : foyer::text::character_ends(text)) {
    Cluster cluster;
    const std::u32string characters = foyer::text::characters(text.substr(start, end - start));
    cluster.at = start;
    start = end;
    cluster.text = foyer::text::to_utf8(characters);
    std::copy_if(characters.begin(), characters.end(), std::back_inserter(cluster.visible), is_visible);
    if (cluster.visible.empty()) continue;
    cluster.script = script_of(cluster.visible.front());
    cluster.kind = kind_of(cluster, characters);
    all.push_back(std::move(cluster));
  }
  mark_times(all);
  return all;
}

Cluster base_of(const Cluster& cluster) {
  Cluster base = cluster;
  base.visible.resize(1);
  base.text = foyer::text::to_utf8(base.visible);
  return base;
}

Cluster unknown_mark() { return {foyer::text::to_utf8(U"\uFFFD"), U"\uFFFD", "Zyyy", Kind::neutral, 0}; }

std::string language_of_forms(const std::vector<Cluster>& text, std::string_view language) {
  const bool east_asian = std::any_of(text.begin(), text.end(), [](const Cluster& cluster) { return cluster.script == "Hani"; });
  const auto primary = model::primary_language(language);
  if (!east_asian || primary == "zh" || primary == "ja" || primary == "ko") return std::string(language);
  if (any_between(text, 0x3041, 0x30FF)) return "ja";
  if (any_between(text, 0x1100, 0x11FF) || any_between(text, 0xAC00, 0xD7A3)) return "ko";
  return "zh-Hans";
}

}  // namespace foyer::paint
