// Text into lines: three bytes say how, the rest is the text.
#include "layout/wrap.h"
#include "text/lines.h"

#include "fuzz/input.h"
#include "support/fixed_measure.h"

#include <array>
#include <string>
#include <vector>

namespace foyer::fuzz {
namespace {

constexpr std::array languages{"en", "zh-Hans", "ja", "ko", "th", "ar", "he", "hi", "de", ""};

/// What is read of a text: spaces, soft hyphens with the hyphens they become, and marks of direction do not count.
std::string words_of(std::string text) {
  for (const std::string unread : {" ", "-", "\u00AD", "\u200E", "\u200F"})
    for (auto at = text.find(unread); at != text.npos; at = text.find(unread, at)) text.erase(at, unread.size());
  return text;
}

}  // namespace

void take(std::string_view bytes) {
  if (bytes.size() < 3) return;
  const auto number = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  const layout::Font font{8 + number(0) % 60, layout::Weight::regular, layout::Face::text, languages[number(1) % languages.size()]};
  const int width = 1 + 4 * number(2);
  const auto breaking = number(1) >= 128 ? layout::Breaking::balanced : layout::Breaking::filled;
  const auto text = text::clean(bytes.substr(3, 600));  // to be quick
  const auto measure = test::fixed_measure();

  std::string all;
  for (const auto& line : layout::wrap(text, font, width, measure, breaking)) {
    hold(line.width == measure(line.text, font), "a line knows its width");
    hold(line.width <= width || text::character_ends(words_of(line.text)).size() <= 1, "a line fits, or is a single character");
    all += line.text;
  }

  hold(words_of(all) == words_of(text), "no word is lost");
}

}  // namespace foyer::fuzz
