#include "read/hints.h"

#include "base/ascii.h"
#include "model/language.h"

#include <algorithm>
#include <array>
#include <utility>

namespace foyer::read {
namespace {

using model::SessionKind;
using Hint = std::pair<std::string_view, SessionKind>;

// The text up to the first of the separators, which is taken off the rest with what was before it.
std::string_view take(std::string_view& rest, std::string_view separators) {
  const auto piece = rest.substr(0, rest.find_first_of(separators));
  rest.remove_prefix(std::min(rest.size(), piece.size() + 1));
  return piece;
}

std::string tag_of_name(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 30> names{
      {{"english", "en"},  {"englisch", "en"}, {"anglais", "en"},     {"german", "de"},     {"deutsch", "de"},   {"allemand", "de"},
       {"french", "fr"},   {"français", "fr"}, {"französisch", "fr"}, {"spanish", "es"},    {"español", "es"},   {"italian", "it"},
       {"italiano", "it"}, {"dutch", "nl"},    {"nederlands", "nl"},  {"portuguese", "pt"}, {"português", "pt"}, {"polish", "pl"},
       {"russian", "ru"},  {"hebrew", "he"},   {"עברית", "he"},       {"arabic", "ar"},     {"chinese", "zh"},   {"mandarin", "zh"},
       {"中文", "zh"},     {"japanese", "ja"}, {"日本語", "ja"},      {"日本语", "ja"},     {"korean", "ko"},    {"한국어", "ko"}}};
  const auto known = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == name; });
  return known == names.end() ? std::string() : std::string(known->second);
}

// Script and region in their places; what is neither (a variant, a private word, pretalx's "formal") is left out.
std::string tag_of(std::string_view word) {
  auto rest = word;
  auto tag = in_small_letters(take(rest, "-_"));
  if (tag.size() < 2 || tag.size() > 3 || !std::all_of(tag.begin(), tag.end(), is_letter)) return tag_of_name(in_small_letters(word));
  std::string script, region;
  while (!rest.empty()) {
    const auto part = take(rest, "-_");
    if (part.size() == 1) break;
    const bool letters = std::all_of(part.begin(), part.end(), is_letter);
    const bool region_like = (part.size() == 2 && letters) || (part.size() == 3 && std::all_of(part.begin(), part.end(), is_digit));
    auto& place = region_like ? region : script;
    if (!place.empty() || !(region_like || (part.size() == 4 && letters))) continue;
    place.append("-").append(part);
  }
  return model::canonical_tag(tag + script + region);
}

// The kind of the first hint that fits.
template <std::size_t count, class Fits>
std::optional<SessionKind> first_of(const std::array<Hint, count>& hints, const Fits& fits) {
  for (const auto& [word, kind] : hints)
    if (fits(word)) return kind;
  return {};
}

bool has_word(std::string_view text, std::string_view word) {
  const auto at = text.find(word), end = at + word.size();
  return at != text.npos && (at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]));
}

}  // namespace

std::string language_tag(std::string_view written) {
  while (!written.empty())
    if (const auto word = take(written, " \t\r\n,;/|&+"); !word.empty())
      if (auto tag = tag_of(word); !tag.empty()) return tag;
  return {};
}

std::string fault_of_tag(std::string_view written) {
  // Of countries: none of these is a language's own, or one that anybody shows an event in.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 11> countries{{{"cn", "zh-Hans"},
                                                                                     {"jp", "ja"},
                                                                                     {"kr", "ko"},
                                                                                     {"cz", "cs"},
                                                                                     {"dk", "da"},
                                                                                     {"gr", "el"},
                                                                                     {"ua", "uk"},
                                                                                     {"us", "en"},
                                                                                     {"gb", "en"},
                                                                                     {"at", "de"},
                                                                                     {"vn", "vi"}}};
  constexpr std::size_t longest_language = 3;
  auto rest = written;
  const auto language = in_small_letters(take(rest, "-_"));
  const auto known = std::find_if(countries.begin(), countries.end(), [&](const auto& each) { return each.first == language; });
  const auto meant = language.size() > longest_language ? language_tag(written)
                     : known == countries.end()         ? std::string()
                                                        : std::string(known->second);
  return meant.empty() ? meant : "`" + std::string(written) + "` is not the tag of a language; write \"" + meant + "\"";
}

std::optional<SessionKind> kind_of_type(std::string_view type) {
  // The first that fits holds. Long words may be a part of a longer one ("Präsenzworkshop"), short ones may not ("Breakout").
  constexpr std::array parts{Hint{"keynote", SessionKind::keynote},        Hint{"workshop", SessionKind::workshop},
                             Hint{"hands-on", SessionKind::workshop},      Hint{"tutorial", SessionKind::workshop},
                             Hint{"podium", SessionKind::panel},           Hint{"discussion", SessionKind::panel},
                             Hint{"diskussion", SessionKind::panel},       Hint{"ceremony", SessionKind::ceremony},
                             Hint{"meeting", SessionKind::social},         Hint{"meetup", SessionKind::social},
                             Hint{"concert", SessionKind::social},         Hint{"konzert", SessionKind::social},
                             Hint{"afterparty", SessionKind::social},      Hint{"round table", SessionKind::panel},
                             Hint{"roundtable", SessionKind::panel},       Hint{"פאנל", SessionKind::panel},
                             Hint{"סדנה", SessionKind::workshop},          Hint{"工作坊", SessionKind::workshop},
                             Hint{"ワークショップ", SessionKind::workshop}};
  constexpr std::array words{Hint{"panel", SessionKind::panel},    Hint{"lunch", SessionKind::meal},   Hint{"dinner", SessionKind::meal},
                             Hint{"meal", SessionKind::meal},      Hint{"break", SessionKind::pause},  Hint{"pause", SessionKind::pause},
                             Hint{"meta", SessionKind::notice},    Hint{"party", SessionKind::social}, Hint{"djset", SessionKind::social},
                             Hint{"music", SessionKind::social},   Hint{"musik", SessionKind::social}, Hint{"game", SessionKind::social},
                             Hint{"breakfast", SessionKind::meal}, Hint{"coffee", SessionKind::pause}, Hint{"tea", SessionKind::pause}};
  const auto text = in_small_letters(type);
  const auto kind = first_of(parts, [&](std::string_view part) { return text.find(part) != text.npos; });
  return kind ? kind : first_of(words, [&](std::string_view word) { return has_word(text, word); });
}

std::optional<SessionKind> kind_of_title(std::string_view title) {
  constexpr std::array titles{Hint{"break", SessionKind::pause},       Hint{"coffee break", SessionKind::pause},
                              Hint{"tea break", SessionKind::pause},   Hint{"lunch", SessionKind::meal},
                              Hint{"lunch break", SessionKind::meal},  Hint{"dinner", SessionKind::meal},
                              Hint{"opening", SessionKind::ceremony},  Hint{"opening ceremony", SessionKind::ceremony},
                              Hint{"closing", SessionKind::ceremony},  Hint{"closing ceremony", SessionKind::ceremony},
                              Hint{"admission", SessionKind::notice},  Hint{"registration", SessionKind::notice},
                              Hint{"morning tea", SessionKind::pause}, Hint{"afternoon tea", SessionKind::pause},
                              Hint{"pause", SessionKind::pause},       Hint{"kaffeepause", SessionKind::pause},
                              Hint{"休憩", SessionKind::pause},        Hint{"茶歇", SessionKind::pause},
                              Hint{"הפסקה", SessionKind::pause},       Hint{"breakfast", SessionKind::meal},
                              Hint{"mittagspause", SessionKind::meal}, Hint{"mittagessen", SessionKind::meal},
                              Hint{"昼食", SessionKind::meal},         Hint{"午餐", SessionKind::meal}};
  const auto from = title.find_first_not_of(' '), to = title.find_last_not_of(' ');
  if (from == title.npos) return {};
  const auto text = in_small_letters(title.substr(from, to - from + 1));
  return first_of(titles, [&](std::string_view whole) { return whole == text; });
}

}  // namespace foyer::read
