// The file that gives a service its options: /etc/foyer/options, in systemd's form of an EnvironmentFile.
#pragma once

#include "app/show_words.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::app {

/// Which of some words `foyer show` would leave out, as its options.
using LeftOutOfWords = std::function<std::vector<LeftOut>(const std::vector<std::string>&)>;

/// The words that systemd makes of a line's value: quotation marks are taken off twice, once around all of it, once around words.
std::vector<std::string> words_of_options(std::string_view value);

/// What is wrong in a file of that text, a sentence each that begins with its line: "line 3: ...".
std::vector<std::string> faults_of_options(const std::string& text, const LeftOutOfWords& left_out_of);

}  // namespace foyer::app
