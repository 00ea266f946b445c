#include "text/html.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace foyer::text {
namespace {

enum class Kind : std::uint8_t { word, cell, block, line_break, item, hidden, comment };

using Elements = std::unordered_map<std::string_view, Kind>;

Elements all_elements() {
  Elements all;
  const auto add = [&all](Kind kind, std::initializer_list<std::string_view> names) {
    for (const auto name : names) all.emplace(name, kind);
  };
  add(Kind::word, {"a",    "abbr", "acronym", "b",     "bdi",    "bdo",    "big",   "button", "cite", "code", "del",  "dfn", "em",
                   "font", "i",    "img",     "input", "ins",    "kbd",    "label", "link",   "mark", "meta", "nobr", "o:p", "q",
                   "s",    "samp", "small",   "span",  "strike", "strong", "sub",   "sup",    "time", "tt",   "u",    "var", "wbr"});
  add(Kind::cell, {"td", "th", "option"});
  add(Kind::block, {"address", "article", "aside",    "blockquote", "body",   "caption", "center", "dd",    "details", "div",
                    "dl",      "dt",      "fieldset", "figcaption", "figure", "footer",  "form",   "h1",    "h2",      "h3",
                    "h4",      "h5",      "h6",       "header",     "html",   "legend",  "main",   "nav",   "ol",      "p",
                    "pre",     "section", "select",   "summary",    "table",  "tbody",   "tfoot",  "thead", "tr",      "ul"});
  add(Kind::line_break, {"br", "hr"});
  add(Kind::item, {"li"});
  add(Kind::hidden, {"audio", "canvas", "head", "iframe", "map", "math", "noscript", "object", "script", "style", "svg", "template",
                     "textarea", "video"});
  return all;
}

struct Tag {
  std::size_t begin, end;
  Kind kind;
  bool closes = false, has_attributes = false;  // with values in quotes
  std::string_view element;                     // in HTML's spelling
};

bool is_space(char letter) { return letter == ' ' || (letter >= '\t' && letter <= '\r'); }
bool is_in_name(char letter) { return is_letter(letter) || is_digit(letter) || letter == ':'; }

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() &&
         std::equal(beginning.begin(), beginning.end(), text.begin(), [](char a, char b) { return a == small(b); });
}

// Finds the tags of a text, one after the other. Each step either takes what it has looked at or, at most once or twice in a text,
// remembers that there is nothing to find further on: so the time grows with the length alone.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Tag> tags() {
    std::vector<Tag> found;
    std::size_t at = 0;
    while ((at = text_.find('<', at)) != text_.npos) {
      auto tag = comment_at(at);
      if (!tag) tag = tag_at(at);
      at = tag ? tag->end : at + 1;
      if (tag) found.push_back(*tag);
    }
    return found;
  }

 private:
  struct Form {
    std::string_view begin, end;
    bool ends = true;  // false once the end was looked for in vain
  };

  std::optional<Tag> comment_at(std::size_t at) {
    for (auto& form : forms_) {
      if (!form.ends || !begins_with(text_.substr(at), form.begin)) continue;
      const auto end = text_.find(form.end, at + 2);
      form.ends = end != text_.npos;
      if (form.ends) return Tag{at, end + form.end.size(), Kind::comment, false, false, {}};
    }
    return {};
  }

  std::optional<Tag> tag_at(std::size_t begin) {
    static const Elements elements = all_elements();
    const bool closes = text_.substr(begin + 1, 1) == "/";
    const auto name_begin = begin + (closes ? 2 : 1);
    auto at = name_begin;
    std::string name;
    constexpr std::size_t longest_name = 10;
    for (; at < text_.size() && at - name_begin <= longest_name && is_in_name(text_[at]); ++at) name += small(text_[at]);
    const auto known = elements.find(name);
    if (known == elements.end() || at == text_.size() || !(is_space(text_[at]) || text_[at] == '/' || text_[at] == '>')) return {};
    Tag tag{begin, text_.npos, known->second, closes, false, known->first};
    finish(tag, at);
    if (tag.end == text_.npos) return {};
    return tag;
  }

  // Looks for the > that ends a tag, not in the quotes of an attribute's value; where the quotes never close, anywhere.
  void finish(Tag& tag, const std::size_t from) {
    char quote = 0, before = ' ';
    for (auto at = from; at < text_.size(); ++at) {
      const char letter = text_[at];
      if (quote != 0) {
        if (letter == quote) quote = 0;
        continue;
      }
      if (letter == '<') return;
      if (letter == '>') {
        tag.end = at + 1;
        return;
      }
      if (before == '=' && (letter == '"' || letter == '\'')) {
        tag.has_attributes = true;
        if (quotes_hold_) quote = letter;
      }
      if (!is_space(letter)) before = letter;
    }
    if (quotes_hold_) {
      quotes_hold_ = false;
      finish(tag, from);
    } else if (tag.has_attributes) {
      tag.end = text_.size();  // the text was cut off within the tag
    }
  }

  std::string_view text_;
  std::array<Form, 4> forms_{{{"<!--", "-->"}, {"<!doctype ", ">"}, {"<?xml", ">"}, {"<![endif", ">"}}};
  bool quotes_hold_ = true;
};

bool is_of_html(const Tag& tag) {
  return tag.closes || tag.has_attributes || tag.kind == Kind::line_break || tag.kind == Kind::comment || tag.element == "p" ||
         tag.element == "li";
}

std::string stands_for(const Tag& tag) {
  switch (tag.kind) {
    case Kind::cell: return " ";
    case Kind::block:
    case Kind::line_break: return "\n";
    case Kind::item: return tag.closes ? "\n" : std::string("\n") + std::string(bullet) + " ";
    case Kind::word:
    case Kind::hidden:
    case Kind::comment: break;
  }
  return {};
}

// The index of the last tag that closes each element.
std::unordered_map<std::string_view, std::size_t> last_closings(const std::vector<Tag>& tags) {
  std::unordered_map<std::string_view, std::size_t> last;
  for (std::size_t index = 0; index < tags.size(); ++index)
    if (tags[index].closes) last[tags[index].element] = index;
  return last;
}

std::string words_between(std::string_view text, const std::vector<Tag>& tags) {
  auto last_closing = last_closings(tags);
  std::string words;
  std::size_t from = 0;
  for (std::size_t index = 0; index < tags.size(); ++index) {
    const auto& tag = tags[index];
    words += text.substr(from, tag.begin - from);
    words += stands_for(tag);
    if (tag.kind == Kind::hidden && !tag.closes && last_closing[tag.element] > index)
      while (!(tags[index].closes && tags[index].element == tag.element)) ++index;
    from = tags[index].end;
  }
  return words += text.substr(from);
}

}  // namespace

TagFree without_tags(std::string_view text) {
  const auto tags = Scanner(text).tags();
  if (std::none_of(tags.begin(), tags.end(), is_of_html)) return {std::string(text), false};
  return {words_between(text, tags), true};
}

}  // namespace foyer::text
