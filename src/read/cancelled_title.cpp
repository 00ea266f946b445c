#include "read/cancelled_title.h"

#include "read/status_words.h"
#include "text/characters.h"
#include "text/folded.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace foyer::read {
namespace {

using text::Letters;
using View = std::u32string_view;

constexpr View spaces = U" \t\u00A0\u202F\u2009\u3000";
constexpr View doubts = U"\"'`“”„‘’‚«»‹›「」『』〈〉?？¿";  // in quotes or questions a word says nothing about the session
constexpr View opening = U"([{<（［｛【〔", closing = U")]}>）］｝】〕";
constexpr View loud = U":：!！|｜*~=•·";             // sets a word off by itself
constexpr View dashes = U"-‐‒–—―/／→";               // set it off where there is a space beside them: not in "cancelled-culture"
constexpr View marks = U":：!！|｜*~=•·-‐‒–—―/／→";  // both
constexpr View before_words = U"|｜*~=•·-‐‒–—―/／→ \t\u00A0\u202F\u2009\u3000";  // a colon or ! before a word belongs to the title

bool has_any_of(View text, View characters) { return text.find_first_of(characters) != View::npos; }
std::size_t skipped(View text, std::size_t at, View characters) { return std::min(text.find_first_not_of(characters, at), text.size()); }

View trimmed(View text, View before, View after) {
  text.remove_prefix(skipped(text, 0, before));
  return text.substr(0, text.find_last_not_of(after) + 1);
}

// The title without the words that mean that.
struct Marked {
  Meaning meaning;
  std::u32string rest;
};

std::optional<Marked> marked(const std::optional<Meaning>& meaning, std::u32string_view rest) {
  const std::u32string words(trimmed(rest, spaces, spaces));
  if (!meaning || std::none_of(words.begin(), words.end(), text::is_of_word)) return {};
  return Marked{*meaning, words};
}

// The marks and spaces between a word that ends there and what goes on: "!!! - ". A mark that clings to what follows is its own: ".NET".
View gap_after(View title, std::size_t at) {
  const auto words = skipped(title, skipped(title, at, marks), spaces);
  const auto more = skipped(title, words, marks);
  const bool clings = more > words && more < title.size() && !has_any_of(title.substr(more, 1), spaces) &&
                      !has_any_of(title.substr(more - 1, 1), U":：!！|｜");
  return title.substr(at, (clings ? words : skipped(title, more, spaces)) - at);
}

View gap_before(View title, std::size_t at) {
  const auto begin = title.substr(0, at).find_last_not_of(before_words) + 1;
  return title.substr(begin, at - begin);
}

// Whether the phrase is more than a part of the title.
bool is_set_off(View phrase, View gap, View rest) {
  const bool by_marks = has_any_of(gap, loud) || (has_any_of(gap, dashes) && has_any_of(gap, spaces));
  const bool by_capitals = text::letters_of(phrase) == Letters::capitals && text::letters_of(rest) != Letters::capitals &&
                           (has_any_of(gap, spaces) || has_any_of(gap, U"/／"));
  return by_marks || by_capitals;
}

// An amendment is a word of titles too.
std::optional<Meaning> meaning_in_title(View phrase) {
  const auto meaning = meaning_of(phrase);
  return meaning == Meaning::amended && text::letters_of(phrase) != Letters::capitals ? std::nullopt : meaning;
}

bool is_edge(View title, std::size_t at) {
  const bool before = at > 0 && text::is_of_word(title[at - 1]), after = at < title.size() && text::is_of_word(title[at]);
  return before != after;
}

std::optional<Marked> without_prefix(View title) {
  const auto begin = static_cast<std::size_t>(std::find_if(title.begin(), title.end(), text::is_of_word) - title.begin());
  if (has_any_of(title.substr(0, begin), doubts) || has_any_of(title.substr(0, begin), opening)) return {};
  for (auto end = begin + 1; end <= std::min(title.size(), begin + longest_phrase); ++end) {
    if (!is_edge(title, end)) continue;
    const auto phrase = title.substr(begin, end - begin), gap = gap_after(title, end), rest = title.substr(end + gap.size());
    if (!is_set_off(phrase, gap, rest)) continue;
    if (auto found = marked(meaning_in_title(phrase), rest)) return found;
  }
  return {};
}

std::optional<Marked> without_suffix(View title) {
  const auto end = static_cast<std::size_t>(title.rend() - std::find_if(title.rbegin(), title.rend(), text::is_of_word));
  if (has_any_of(title.substr(end), doubts) || has_any_of(title.substr(end), closing)) return {};
  for (auto begin = end; begin-- > 0 && end - begin <= longest_phrase;) {
    if (!is_edge(title, begin)) continue;
    const auto phrase = title.substr(begin, end - begin), gap = gap_before(title, begin), rest = title.substr(0, begin - gap.size());
    if (!has_any_of(gap, spaces) || !is_set_off(phrase, gap, rest)) continue;
    if (auto found = marked(meaning_in_title(phrase), trimmed(rest, spaces, U":：,; "))) return found;
  }
  return {};
}

// The phrase in brackets goes with them; what else stands inside stays, in them.
std::optional<Marked> without_bracket(View title, std::size_t open, std::size_t close) {
  const auto content = title.substr(open + 1, close - open - 1), before = title.substr(0, open), after = title.substr(close + 1);
  if (has_any_of(content, doubts) || has_any_of(content, opening)) return {};
  if (const auto meaning = meaning_of(content)) {
    const auto outside = std::u32string(before.substr(0, open - gap_before(title, open).size()));
    return marked(meaning, outside + std::u32string(after.substr(gap_after(after, 0).size())));
  }
  auto inner = without_prefix(content);
  if (!inner) return {};
  return marked(inner->meaning, std::u32string(title.substr(0, open + 1)) + inner->rest + std::u32string(title.substr(close)));
}

std::optional<Marked> without_bracket_before(View title) {
  const auto open = title.find_first_of(opening);
  if (open == View::npos || std::any_of(title.begin(), title.begin() + static_cast<std::ptrdiff_t>(open), text::is_of_word)) return {};
  const auto close = title.find(closing[opening.find(title[open])], open);
  return close == View::npos ? std::nullopt : without_bracket(title, open, close);
}

std::optional<Marked> without_bracket_after(View title) {
  const auto close = title.find_last_of(closing);
  if (close == View::npos || std::any_of(title.begin() + static_cast<std::ptrdiff_t>(close), title.end(), text::is_of_word)) return {};
  const auto open = title.rfind(opening[closing.find(title[close])], close);
  return open == View::npos ? std::nullopt : without_bracket(title, open, close);
}

std::optional<Marked> without_words(View title) {
  for (const auto without : {without_bracket_before, without_bracket_after, without_prefix, without_suffix})
    if (auto found = without(title)) return found;
  return {};
}

std::optional<Meaning> meaning_of_all(View title) {
  const bool is_set_off_itself = text::letters_of(title) != Letters::some_small || has_any_of(title, loud) || has_any_of(title, opening);
  return is_set_off_itself && !has_any_of(title, doubts) ? meaning_of(title) : std::nullopt;
}

}  // namespace

Heading heading_of(const std::string& title) {
  constexpr int most_marks = 4;
  Heading heading{title};
  const auto tell = [&heading](Meaning meaning) {
    heading.cancelled |= meaning == Meaning::cancelled;
    heading.moved |= meaning == Meaning::moved;
  };
  auto rest = text::characters(title);
  for (int mark = 0; mark < most_marks; ++mark) {
    auto found = without_words(rest);
    if (!found) break;
    tell(found->meaning);
    rest = std::move(found->rest);
    heading.title = text::to_utf8(rest);
  }
  if (const auto meaning = meaning_of_all(rest)) tell(*meaning);
  return heading;
}

}  // namespace foyer::read
