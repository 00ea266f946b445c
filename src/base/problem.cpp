#include "base/problem.h"

#include <array>
#include <cstdio>

namespace foyer {
namespace {

// A message is one line wherever it is read, whatever it quotes.
std::string in_one_line(const std::string& text) {
  std::string line;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    std::array<char, 5> escaped{};
    if (letter == '\n') line += "\\n";
    else if (letter == '\t') line += "\\t";
    else if (byte >= 0x20 && byte != 0x7F) line += letter;
    else if (std::snprintf(escaped.data(), escaped.size(), "\\x%02X", byte) > 0) line += escaped.data();
  }
  return line;
}

}  // namespace

std::string to_string(const Problem& problem) {
  std::string text = in_one_line(problem.file);
  if (problem.line > 0) text += std::string(":") + std::to_string(problem.line) + ":" + std::to_string(problem.column);
  return text + (problem.severity == Severity::error ? ": error: " : ": warning: ") + in_one_line(problem.what);
}

}  // namespace foyer
