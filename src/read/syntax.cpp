#include "read/syntax.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

namespace foyer::read {
namespace {

bool is_space(char character) { return character == ' ' || character == '\t' || character == '\n' || character == '\r'; }

struct Bracket {
  std::size_t offset = 0;
  bool after_colon = false;  // in an object: the name is read, its value is next
};

// One pass over the text up to the fault, as a parser sees it: what is open, and the last pieces that were complete.
struct Walk {
  std::vector<Bracket> open;                          // those not closed yet
  std::size_t string_start = std::string_view::npos;  // of a string that has not ended
  std::size_t last_piece = std::string_view::npos;    // offset of the last character outside white space before the fault
};

Walk walk(std::string_view text, std::size_t end) {
  Walk result;
  for (std::size_t at = 0; at < end; ++at) {
    const char character = text[at];
    if (result.string_start != std::string_view::npos) {
      if (character == '\\') {
        ++at;
      } else if (character == '"') {
        result.string_start = std::string_view::npos;
        result.last_piece = at;
      }
      continue;
    }
    if (is_space(character)) continue;
    result.last_piece = at;
    if (character == '"') result.string_start = at;
    if (character == '{' || character == '[') result.open.push_back({.offset = at});
    if ((character == '}' || character == ']') && !result.open.empty()) result.open.pop_back();
    if ((character == ':' || character == ',') && !result.open.empty()) result.open.back().after_colon = character == ':';
  }
  return result;
}

std::string line_of(std::string_view text, std::size_t offset) {
  return std::to_string(1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size())), '\n'));
}

std::string_view at_front(std::string_view text, std::size_t offset, std::size_t length) {
  return text.substr(std::min(offset, text.size()), length);
}

std::string word_at(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) != 0 || text[end] == '_' || text[end] == '-')) ++end;
  return std::string(text.substr(offset, end - offset));
}

bool is_any_of(std::string_view text, std::initializer_list<std::string_view> choices) {
  return std::find(choices.begin(), choices.end(), text) != choices.end();
}

char closing(char bracket) { return bracket == '{' ? '}' : ']'; }

SyntaxFault at_the_end(std::string_view text, const Walk& before) {
  if (before.open.empty()) return {text.size(), "the file ends before its content begins"};
  const auto bracket = before.open.back().offset;
  return {text.size(), "the file ends too early: the `" + std::string(1, text[bracket]) + "` of line " + line_of(text, bracket) +
                           " is not closed; add `" + closing(text[bracket]) + "`"};
}

// Where a value or a name is complete, another sign was meant.
SyntaxFault semicolon(std::size_t at, char previous, bool after_name) {
  const bool is_first = previous == '\0' || std::string_view("{[,:").find(previous) != std::string_view::npos;
  if (is_first) return {at, "this semicolon does not belong here; take it out"};
  return {at, std::string("this is a semicolon; write a ") + (after_name ? "colon" : "comma") + " in its place"};
}

// A date, a time or a number with its unit, such as 2024-06-13 09:30, whose quotation marks were forgotten: the parser takes its first
// digits for a number. Empty where there is none around `at`.
SyntaxFault bare_value(std::string_view text, std::size_t at) {
  const auto before = text.find_last_of("\":,[{\n", at > 0 ? at - 1 : 0);
  const auto begin = text.find_first_not_of(" \t", before == text.npos ? 0 : before + 1);
  if (begin == text.npos || std::isdigit(static_cast<unsigned char>(text[begin])) == 0) return {};
  auto value = text.substr(begin, text.find_first_of("\",]}\r\n", begin) - begin);
  value = value.substr(0, value.find_last_not_of(" \t") + 1);
  return {begin, "`" + std::string(value) + "` needs quotation marks: \"" + std::string(value) + "\""};
}

// Spaces that look like an ordinary one, or like none: of the web, of word processors, of Chinese and Japanese keyboards.
bool is_odd_space(std::string_view text, std::size_t at) {
  return at_front(text, at, 2) == "\u00A0" || is_any_of(at_front(text, at, 3), {"\u200B", "\u202F", "\u2009", "\u3000", "\uFEFF"});
}

// Signs as Chinese and Japanese keyboards write them, and what is meant.
std::string_view narrow_sign(std::string_view wide) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> signs{{{"\uFF0C", ","},
                                                                                {"\u3001", ","},
                                                                                {"\uFF1A", ":"},
                                                                                {"\uFF1B", ","},
                                                                                {"\uFF5B", "{"},
                                                                                {"\uFF5D", "}"},
                                                                                {"\u3010", "["},
                                                                                {"\u3011", "]"}}};
  const auto found = std::ranges::find(signs, wide, &std::pair<std::string_view, std::string_view>::first);
  return found == signs.end() ? std::string_view() : found->second;
}

// What other languages have and JSON has not. Here and below nothing is said, an empty `what`, where it is something else.
SyntaxFault foreign_sign(std::string_view text, std::size_t at) {
  const auto two = at_front(text, at, 2);
  if (is_any_of(at_front(text, at, 3), {"\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u00AB"}) || two == "\u00AB")
    return {at, "these are curly quotation marks; JSON needs straight ones: \""};
  if (text[at] == '\'') return {at, "texts stand in double quotation marks, not in single ones"};
  if (is_any_of(at_front(text, at, 7), {"<<<<<<<", "=======", ">>>>>>>"}))
    return {at,
            "this is the mark of a merge that nobody finished; keep one of the two versions, and take out the lines with <<<, === and >>>"};
  if (is_odd_space(text, at)) return {at, "there is an invisible character here that is no ordinary space; write a space in its place"};
  if (const auto sign = narrow_sign(at_front(text, at, 3)); !sign.empty())
    return {at, "this is a full-width sign; write an ordinary " + std::string(sign) + " in its place"};
  if (two == "//" || two == "/*" || text[at] == '#') return {at, "JSON has no comments; take this out"};
  return {};
}

SyntaxFault foreign_word(const std::string& word, std::size_t at) {
  if (is_any_of(word, {"True", "False", "TRUE", "FALSE", "None", "NULL", "Null", "undefined", "yes", "no"}))
    return {at, "`" + word + "` is not known; write true, false or null, in small letters"};
  if (is_any_of(word, {"NaN", "Infinity"})) return {at, "`" + word + "` is not a number; write one, or take the field out"};
  return {};
}

// A closing bracket where none may stand.
SyntaxFault closing_too_early(std::string_view text, std::size_t at, const Walk& before, char previous) {
  const std::string here(1, text[at]);
  if (previous == ',') return {before.last_piece, "this comma has nothing after it; take it out"};
  if (before.open.empty()) return {at, "this `" + here + "` closes nothing; take it out"};
  const auto bracket = before.open.back().offset;
  if (closing(text[bracket]) != text[at])
    return {at, "this `" + here + "` does not fit the `" + std::string(1, text[bracket]) + "` of line " + line_of(text, bracket) +
                    ", which needs a `" + closing(text[bracket]) + "` first"};
  return {at, "a value is missing before this `" + here + "`"};
}

// Something right behind a name or a value that is complete.
SyntaxFault missing_sign(std::size_t at, char here, char previous, bool after_name) {
  if (here == ':' || here == '=') return {at, "this sign does not belong here; a name and its value look like \"title\": \"Welcome\""};
  const std::string missing = after_name ? "a colon is missing before this" : "a comma is missing before this";
  // A text that is not closed ends at the next quotation mark, and what stands behind that is bare.
  constexpr auto or_quotation =
      ", or the closing quotation mark of the text before it; quotation marks inside a text have a backslash before them: \\\"";
  const bool is_bare = here != '"' && here != '{' && here != '[';
  return {at, missing + (previous == '"' && is_bare ? or_quotation : "")};
}

// A piece where another was expected: by what stands there.
SyntaxFault unexpected(std::string_view text, std::size_t at, const Walk& before) {
  const char here = text[at];
  const char previous = before.last_piece == std::string_view::npos ? '\0' : text[before.last_piece];
  if (auto fault = foreign_sign(text, at); !fault.what.empty()) return fault;
  if (here == '}' || here == ']') return closing_too_early(text, at, before, previous);
  if (before.open.empty() && before.last_piece != std::string_view::npos)
    return {at, "the schedule has ended before this; take out what follows"};
  const bool in_object = !before.open.empty() && text[before.open.back().offset] == '{';
  const bool after_name = in_object && !before.open.back().after_colon;
  if (here == ';') return semicolon(at, previous, after_name);
  const std::string word = word_at(text, at);
  if (auto fault = foreign_word(word, at); !fault.what.empty()) return fault;
  if (in_object && !after_name && here != '"' && here != '{' && here != '[')
    if (auto fault = bare_value(text, at); !fault.what.empty()) return fault;
  if (here == ',') return {at, previous == ',' ? "two commas follow each other; take one out" : "a value is missing before this comma"};
  if (previous == '"' || previous == '}' || previous == ']' || std::isalnum(static_cast<unsigned char>(previous)) != 0)
    return missing_sign(at, here, previous, after_name);
  if (after_name && previous == ',' && (here == '{' || here == '['))
    return {at, "before this the `{` of line " + line_of(text, before.open.back().offset) + " is not closed; add `}` before the comma"};
  if (after_name && previous == '{' && (here == '{' || here == '['))
    return {at, "the `{` of line " + line_of(text, before.open.back().offset) +
                    " is to be followed by a name in quotation marks; where a list was meant write `[` in its place"};
  if (!word.empty() && std::isalpha(static_cast<unsigned char>(here)) != 0)
    return {at, "`" + word + "` needs quotation marks: \"" + word + "\""};
  return {at, "this is not expected here"};
}

SyntaxFault in_string(std::string_view text, std::size_t start, std::size_t at) {
  const auto here = static_cast<unsigned char>(text[std::min(at, text.size() - 1)]);
  if (here == '\n' || here == '\r') return {start, "this text has no closing quotation mark on its line"};
  if (here < 0x20) return {at, "there is a control character (such as a tab) inside this text; write \\t or a space"};
  return {at, "this backslash does not begin a known sign; write \\\\ for a backslash"};
}

}  // namespace

SyntaxFault explain_syntax(std::string_view text, std::size_t offset) {
  if (offset > text.size()) {  // it asked for more than there is: all of the text was right so far
    const Walk whole = walk(text, text.size());
    if (whole.string_start != std::string_view::npos) return {whole.string_start, "this text has no closing quotation mark"};
    return at_the_end(text, whole);
  }
  // The parser names the end of the piece that it could not take; the piece begins after the last white space or sign before it.
  std::size_t at = offset > 0 ? offset - 1 : 0;
  Walk before = walk(text, at);
  if (before.string_start != std::string_view::npos) {
    // A whole string that stands where none may, or a string that is itself broken.
    const bool complete = at < text.size() && text[at] == '"';
    if (!complete && at + 1 >= text.size()) return {before.string_start, "this text has no closing quotation mark"};
    if (!complete) return in_string(text, before.string_start, at);
    at = before.string_start;
  } else {
    while (at > 0 && std::isalnum(static_cast<unsigned char>(text[at])) != 0 &&
           (std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0 || text[at - 1] == '-'))
      --at;
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    while (at < text.size() && is_space(text[at])) ++at;
  }
  before = walk(text, at);
  if (at >= text.size()) return at_the_end(text, before);
  return unexpected(text, at, before);
}

}  // namespace foyer::read
