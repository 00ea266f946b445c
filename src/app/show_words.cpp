#include "app/show_words.h"

#include <cstddef>
#include <utility>

namespace foyer::app {
namespace {

std::vector<std::string> with(std::vector<std::string> words, const std::string& more) {
  words.push_back(more);
  return words;
}

bool is_option(const std::string& word) { return word.starts_with("-"); }

}  // namespace

SortedWords sort_words(const std::vector<std::string>& words, const FaultOfWords& fault_of) {
  SortedWords sorted;
  bool stands_behind = false;  // right behind a word that was left out
  const auto take = [&](std::vector<std::string> good) {
    sorted.good = std::move(good);
    stands_behind = false;
  };
  for (std::size_t index = 0; index < words.size(); ++index) {
    auto alone = with(sorted.good, words[index]);
    auto fault = fault_of(alone);
    if (fault.empty()) {
      take(std::move(alone));
      continue;
    }
    if (index + 1 < words.size() && is_option(words[index]) && !is_option(words[index + 1])) {
      auto with_value = with(std::move(alone), words[index + 1]);
      fault = fault_of(with_value);
      if (fault.empty()) {
        take(std::move(with_value));
        ++index;
        continue;
      }
    }
    if (stands_behind && !is_option(words[index])) sorted.left_out.back().words += " " + words[index];
    else sorted.left_out.push_back({words[index], std::move(fault)});
    stands_behind = true;
  }
  return sorted;
}

std::string to_string(const LeftOut& left_out) { return "`" + left_out.words + "`: " + left_out.why; }

}  // namespace foyer::app
