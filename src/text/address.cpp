#include "text/address.h"

#include <algorithm>

namespace foyer::text {
namespace {

constexpr auto none = std::string_view::npos;
constexpr std::string_view white_space = " \t\r\n\v\f";

bool is_of_address(char letter) {
  constexpr std::string_view others = " \"'()<>[]`";
  return letter > ' ' && letter <= '~' && others.find(letter) == none;
}

// Up to a space or the parenthesis that ends it; one pair of them may stand inside.
std::size_t end_of_target(std::string_view text) {
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    if (white_space.find(letter) != none || (letter == ')' && !inside) || (letter == '(' && inside)) return at;
    if (letter == '(' || letter == ')') inside = letter == '(';
  }
  return text.size();
}

// Past the title in quotes and the spaces around it.
std::size_t end_of_title(std::string_view text, std::size_t at) {
  at = std::min(text.find_first_not_of(' ', at), text.size());
  if (at == text.size() || (text[at] != '"' && text[at] != '\'')) return at;
  const auto end = text.find(text[at], at + 1);
  return end == none ? text.size() : std::min(text.find_first_not_of(' ', end + 1), text.size());
}

}  // namespace

std::size_t length_of_address(std::string_view text) {
  if (!text.starts_with("http://") && !text.starts_with("https://")) return 0;
  const auto end = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_of_address) - text.begin());
  return text.find_last_not_of("*_~.,;:!?", end - 1) + 1;
}

std::size_t length_of_data(std::string_view text) {
  constexpr std::string_view scheme = "data:", of_type = "abcdefghijklmnopqrstuvwxyz0123456789/.+-";
  if (!text.starts_with(scheme)) return 0;
  const auto end_of_type = text.find_first_not_of(of_type, scheme.size());
  if (end_of_type == none || (text[end_of_type] != ';' && text[end_of_type] != ',')) return 0;
  if (text.substr(0, end_of_type).find('/') == none) return 0;
  return std::min(text.find_first_of(" \t\r\n\v\f\"')>]<", end_of_type), text.size());
}

std::size_t length_of_destination(std::string_view text) {
  if (!text.starts_with('(')) return 0;
  const auto target = text.substr(1, end_of_target(text.substr(1)));
  const bool leads_somewhere = target.find_first_of("/:.#@?") != none;
  const auto end = leads_somewhere ? end_of_title(text, 1 + target.size()) : text.size();
  return end < text.size() && text[end] == ')' ? end + 1 : 0;
}

}  // namespace foyer::text
