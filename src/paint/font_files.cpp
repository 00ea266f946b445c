#include "paint/font_files.h"

#include "model/language.h"

#include <fontconfig/fontconfig.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <vector>

namespace foyer::paint {
namespace {

using Pattern = std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)>;

const FcChar8* fc(const std::string& text) { return reinterpret_cast<const FcChar8*>(text.c_str()); }

FcConfig* config(const std::shared_ptr<void>& owner) { return static_cast<FcConfig*>(owner.get()); }

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// The language as fontconfig names it, which goes by territories for Chinese: "zh-Hant" is "zh-tw".
std::string fontconfig_language(std::string_view language) {
  auto primary = model::primary_language(language);
  if (primary != "zh") return primary.empty() ? "en" : primary;
  if (contains(language, "HK")) return "zh-hk";
  return contains(language, "Hant") || contains(language, "TW") || contains(language, "MO") ? "zh-tw" : "zh-cn";
}

std::string cjk_family(const std::string& fontconfig_language) {
  if (fontconfig_language == "ja") return "Noto Sans CJK JP";
  if (fontconfig_language == "ko") return "Noto Sans CJK KR";
  if (fontconfig_language == "zh-hk") return "Noto Sans CJK HK";
  return fontconfig_language == "zh-tw" ? "Noto Sans CJK TC" : "Noto Sans CJK SC";
}

/// "Noto Sans Arabic" for "Arab".
std::string noto_family(const std::string& script) {
  const int code = u_getPropertyValueEnum(UCHAR_SCRIPT, script.c_str());
  const char* name = uscript_getName(static_cast<UScriptCode>(code));
  if (!name) return "Noto Sans";
  std::string family = "Noto Sans " + std::string(name);
  std::replace(family.begin(), family.end(), '_', ' ');
  return family;
}

Pattern pattern_of(const std::vector<std::string>& families, layout::Weight weight, const std::string& language) {
  Pattern pattern(FcPatternCreate(), FcPatternDestroy);
  for (const std::string& family : families) FcPatternAddString(pattern.get(), FC_FAMILY, fc(family));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, weight == layout::Weight::semibold ? FC_WEIGHT_DEMIBOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger(pattern.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddBool(pattern.get(), FC_VARIABLE, FcFalse);
  FcPatternAddString(pattern.get(), FC_LANG, fc(language));
  return pattern;
}

/// The best font whose file is none of those; null where there is none.
Pattern best_without(const std::set<std::string>& broken, FcConfig* config, FcPattern* pattern) {
  FcResult result = FcResultNoMatch;
  if (broken.empty()) return {FcFontMatch(config, pattern, &result), FcPatternDestroy};
  const std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)> all(FcFontSort(config, pattern, FcFalse, nullptr, &result),
                                                                    FcFontSetDestroy);
  for (int index = 0; all && index < all->nfont; ++index) {
    FcChar8* path = nullptr;
    FcPatternGetString(all->fonts[index], FC_FILE, 0, &path);
    if (path != nullptr && !broken.contains(reinterpret_cast<const char*>(path)))
      return {FcFontRenderPrepare(config, pattern, all->fonts[index]), FcPatternDestroy};
  }
  return {nullptr, FcPatternDestroy};
}

FontFile best_match(FcConfig* config, FcPattern* pattern, const std::set<std::string>& broken) {
  FcConfigSubstitute(config, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  const Pattern match = best_without(broken, config, pattern);
  FcChar8* path = nullptr;
  FcCharSet* characters = nullptr;
  if (!match || FcPatternGetString(match.get(), FC_FILE, 0, &path) != FcResultMatch ||
      FcPatternGetCharSet(match.get(), FC_CHARSET, 0, &characters) != FcResultMatch) {
    return {};
  }
  FontFile file;
  file.path = reinterpret_cast<const char*>(path);
  file.coverage = std::shared_ptr<FcCharSet>(FcCharSetCopy(characters), FcCharSetDestroy);
  FcPatternGetInteger(match.get(), FC_INDEX, 0, &file.index);
  FcBool outline = FcTrue;
  FcPatternGetBool(match.get(), FC_OUTLINE, 0, &outline);
  file.in_color = outline == FcFalse;
  return file;
}

}  // namespace

bool FontFile::covers(std::u32string_view characters) const {
  const auto* set = static_cast<const FcCharSet*>(coverage.get());
  return set && std::all_of(characters.begin(), characters.end(), [&](char32_t c) { return FcCharSetHasChar(set, c) != FcFalse; });
}

FontFiles::FontFiles(const model::Theme& theme)
    : config_(std::shared_ptr<FcConfig>(FcInitLoadConfigAndFonts(), FcConfigDestroy)),
      text_family_(theme.text_font),
      display_family_(theme.display_font) {}

FontFile FontFiles::primary(layout::Face face, layout::Weight weight) const {
  std::vector<std::string> families;
  const auto add = [&](const std::string& family) {
    if (!family.empty()) families.push_back(family);
  };
  if (face == layout::Face::display) {
    add(display_family_);
    if (display_family_.empty() && text_family_.empty()) add("Inter Display");
  }
  add(text_family_);
  const std::vector<std::string> own{"Inter", "Noto Sans", "DejaVu Sans", "sans-serif"};
  families.insert(families.end(), own.begin(), own.end());
  const auto match = [&](const std::vector<std::string>& wanted) {
    const Pattern pattern = pattern_of(wanted, weight, "en");
    FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
    return best_match(config(config_), pattern.get(), broken_);
  };
  // A theme may name a family without Latin letters: every slide has some.
  const FontFile file = match(families);
  return file.covers(U"a0") ? file : match(own);
}

FontFile FontFiles::find(const Need& need) const {
  const std::string language = fontconfig_language(need.language);
  std::vector<std::string> families{need.script == "Hani" ? cjk_family(language) : noto_family(std::string(need.script)), "Noto Sans"};
  if (need.emoji) families.insert(families.begin(), "Noto Color Emoji");
  const Pattern pattern = pattern_of(families, need.weight, language);
  FcPatternAddBool(pattern.get(), need.emoji ? FC_COLOR : FC_SCALABLE, FcTrue);
  FcCharSet* characters = FcCharSetCreate();
  for (char32_t character : need.characters) FcCharSetAddChar(characters, character);
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters);
  FcCharSetDestroy(characters);
  return best_match(config(config_), pattern.get(), broken_);
}

}  // namespace foyer::paint
