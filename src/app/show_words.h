// The words of `foyer show` as somebody wrote them for a service, of which any may be wrong: those that make no sense are left out.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace foyer::app {

/// What is wrong with some words as those of `foyer show`, in plain words; empty where nothing is.
using FaultOfWords = std::function<std::string(const std::vector<std::string>&)>;

struct LeftOut {
  std::string words;  // that stood together: "--lenguage de"
  std::string why;
  bool operator==(const LeftOut&) const = default;
};

struct SortedWords {
  std::vector<std::string> good;  // as many as make sense, in their order
  std::vector<LeftOut> left_out;
};

/// `words` begin with the event, and then stand options, with or without a value behind them.
SortedWords sort_words(const std::vector<std::string>& words, const FaultOfWords& fault_of);

/// "`--lenguage de`: foyer show knows no such option".
std::string to_string(const LeftOut& left_out);

}  // namespace foyer::app
