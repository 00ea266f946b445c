#include "layout/wrap.h"

#include "text/lines.h"

#include <algorithm>
#include <iterator>

namespace foyer::layout {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

// The places where a line may end: the language's, and inside a token that no line can hold, those between its characters.
std::vector<std::size_t> places_to_break(std::string_view text, const Font& font, int width, const Measure& measure) {
  std::vector<std::size_t> places;
  std::size_t from = 0;
  for (const auto end : text::line_ends(text, font.language)) {
    const auto token = text.substr(from, end - from);
    if (measure(trimmed(token), font) > width)
      for (const auto inner : text::character_ends(token)) places.push_back(from + inner);
    else places.push_back(end);
    from = end;
  }
  return places;
}

std::vector<Line> filled(std::string_view text, const std::vector<std::size_t>& places, const Font& font, int width,
                         const Measure& measure) {
  std::vector<Line> lines;
  std::size_t from = 0;
  for (auto place = places.begin(); place != places.end();) {
    // The width grows with the length, so the last place that fits is found by halving.
    const auto first_too_long = std::partition_point(
        place, places.end(), [&](std::size_t end) { return measure(trimmed(text.substr(from, end - from)), font) <= width; });
    const auto taken = first_too_long == place ? std::next(place) : first_too_long;
    const auto end = *std::prev(taken);
    const auto line = trimmed(text.substr(from, end - from));
    if (!line.empty()) lines.push_back({std::string(line), measure(line, font)});
    from = end;
    place = taken;
  }
  return lines;
}

}  // namespace

std::vector<Line> wrap(std::string_view text, const Font& font, int width, const Measure& measure, Breaking breaking) {
  const auto places = places_to_break(text, font, width, measure);
  auto lines = filled(text, places, font, width, measure);
  if (breaking == Breaking::filled || lines.size() < 2) return lines;
  // The narrowest column that takes no more lines makes them equally long.
  int narrow = width / static_cast<int>(lines.size()) - 1, wide = width;
  while (wide - narrow > 1) {
    const int middle = (narrow + wide) / 2;
    auto candidate = filled(text, places, font, middle, measure);
    const bool fits = candidate.size() <= lines.size() &&
                      std::all_of(candidate.begin(), candidate.end(), [&](const Line& line) { return line.width <= middle; });
    (fits ? wide : narrow) = middle;
  }
  return filled(text, places, font, wide, measure);
}

}  // namespace foyer::layout
