// The file that gives a service its options: /etc/foyer/options, in systemd's form of an EnvironmentFile.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::app {

/// What is wrong with some words as options of `foyer show`; empty where nothing is.
using FaultOfWords = std::function<std::string(const std::vector<std::string>&)>;

/// The words that systemd makes of a line's value: quotation marks are taken off twice, once around all of it, once around words.
std::vector<std::string> words_of_options(std::string_view value);

/// What is wrong in a file of that text, a sentence each that begins with its line: "line 3: ...".
std::vector<std::string> faults_of_options(const std::string& text, const FaultOfWords& fault_of);

}  // namespace foyer::app
