#include "app/options_file.h"

#include "read/nearest.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

namespace foyer::app {
namespace {

constexpr const char* variable = "FOYER_OPTIONS";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_space(char letter) { return std::isspace(static_cast<unsigned char>(letter)) != 0; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// Of the file only quotation marks around a value are its own; those inside belong to the words.
std::string value_in_file(std::string_view text) {
  if (text.empty() || (text.front() != '"' && text.front() != '\'')) return std::string(text);
  const auto close = text.find(text.front(), 1);
  const auto inside = std::string(text.substr(1, close == std::string_view::npos ? close : close - 1));
  return close == std::string_view::npos ? inside : inside + value_in_file(trimmed(text.substr(close + 1)));
}

std::string in_words(const LeftOut& left_out) {
  const bool is_name = !left_out.words.starts_with('-');
  return to_string(left_out) + (is_name
                                    ? "; a name with a space needs both kinds of quotation marks: FOYER_OPTIONS='--screen \"Main Hall\"'"
                                    : "; foyer show --help tells the options");
}

std::vector<std::string> faults_of_value(std::string_view value, const LeftOutOfWords& left_out_of) {
  std::vector<std::string> faults;
  for (const auto& left_out : left_out_of(words_of_options(value))) faults.push_back(in_words(left_out));
  return faults;
}

std::vector<std::string> faults_of_line(std::string_view line, const LeftOutOfWords& left_out_of) {
  const auto equals = line.find('=');
  const auto name = trimmed(line.substr(0, equals));
  if (name == variable && equals != std::string_view::npos) return faults_of_value(trimmed(line.substr(equals + 1)), left_out_of);
  if (line.starts_with(byte_order_mark))
    return {"an invisible mark stands before this, and so it is not read; save the file as UTF-8 without BOM"};
  if (equals == std::string_view::npos || name.starts_with('-') || std::ranges::any_of(name, is_space))
    return {"this is not read; write it like FOYER_OPTIONS=--screen lobby"};
  const auto meant = read::nearest(name, {variable});
  return meant.empty() ? std::vector<std::string>() : std::vector{fmt::format("{} is not read; did you mean {}?", name, meant)};
}

}  // namespace

std::vector<std::string> words_of_options(std::string_view value) {
  std::vector<std::string> words;
  std::string word;
  char open = 0;
  for (const char letter : value_in_file(value) + " ") {
    const bool is_mark = letter == '"' || letter == '\'';
    if (letter == open) open = 0;
    else if (open == 0 && is_mark) open = letter;
    else if (open != 0 || !is_space(letter)) word += letter;
    else if (!word.empty()) words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) words.push_back(std::move(word));  // of a mark that is never closed
  return words;
}

std::vector<std::string> faults_of_options(const std::string& text, const LeftOutOfWords& left_out_of) {
  std::vector<std::string> faults;
  std::istringstream lines(text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const auto content = trimmed(line);
    if (content.empty() || content.front() == '#' || content.front() == ';') continue;
    for (const auto& fault : faults_of_line(content, left_out_of)) faults.push_back(fmt::format("line {}: {}", number, fault));
  }
  return faults;
}

}  // namespace foyer::app
