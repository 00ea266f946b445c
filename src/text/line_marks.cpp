#include "text/line_marks.h"

#include "base/ascii.h"

#include <algorithm>

namespace foyer::text {
namespace {

constexpr auto none = std::string_view::npos;
constexpr std::string_view white_space = " \t\r\n\v\f";

bool is_one_of(char letter, std::string_view letters) { return letters.find(letter) != none; }
bool is_all_of(std::string_view text, std::string_view letters) { return text.find_first_not_of(letters) == none; }

std::string_view without_spaces_before(std::string_view text) { return text.substr(std::min(text.find_first_not_of(" \t"), text.size())); }

// Whether a mark at the beginning of a line stands by itself.
bool ends_after(std::string_view line, std::size_t length) { return line.size() == length || is_one_of(line[length], white_space); }

}  // namespace

std::size_t length_of_run(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(text[at], at), text.size()) - at;
}

bool is_blank(std::string_view line) { return is_all_of(line, white_space); }

bool is_rule(std::string_view line) {
  if (line.starts_with("```")) return line.find('`', length_of_run(line, 0)) == none;
  for (const std::string_view mark : {"- \t\r", "=\r", "* \t\r", "_ \t\r"})
    if (is_all_of(line, mark)) return std::count(line.begin(), line.end(), mark.front()) >= 3;
  return false;
}

std::string_view without_quotes(std::string_view line) {
  const auto is_quote = [](std::string_view rest) {
    if (!rest.starts_with('>')) return false;
    return rest.starts_with(">>") || (ends_after(rest, 1) && !(rest.size() > 2 && is_digit(rest[2])));
  };
  for (line = without_spaces_before(line); is_quote(line);) line = without_spaces_before(line.substr(1));
  return line;
}

std::string_view without_heading(std::string_view line) {
  constexpr std::size_t deepest = 6;
  if (!line.starts_with('#')) return line;
  const auto depth = length_of_run(line, 0);
  return depth <= deepest && ends_after(line, depth) ? line.substr(depth) : line;
}

bool is_item(std::string_view line) {
  if (line.size() < 2 || !is_one_of(line[0], "-*+") || !ends_after(line, 1)) return false;
  return line[0] != '+' || line.size() == 2 || !is_digit(line[2]);
}

}  // namespace foyer::text
