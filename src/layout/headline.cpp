#include "layout/headline.h"

#include "text/lines.h"

#include <utility>

namespace foyer::layout {

std::vector<Line> headline_lines(const std::string& words, const Font& font, int width, const Context& context) {
  auto lines = wrap(words, font, width, context.measure, Breaking::balanced);
  const auto sentences = text::sentences(words, context.words.language());
  if (lines.size() < 2 || sentences.size() != 2) return lines;
  lines.clear();
  for (const auto& sentence : sentences)
    for (auto& line : wrap(sentence, font, width, context.measure, Breaking::balanced)) lines.push_back(std::move(line));
  return lines;
}

}  // namespace foyer::layout
