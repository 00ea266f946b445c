#include "layout/wrap.h"

#include "text/direction.h"
#include "text/lines.h"

#include <algorithm>
#include <iterator>

namespace foyer::layout {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr double short_share = 0.4;   // of the widest line: a last word below it looks lost
constexpr double filled_share = 0.7;  // of the column: a line of running text above it still looks full

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

/// Without soft hyphens, which are seen only where a line ends at one.
std::string without_soft_hyphens(std::string_view text) {
  std::string line(text);
  for (auto at = line.find(soft_hyphen); at != line.npos; at = line.find(soft_hyphen, at)) line.erase(at, soft_hyphen.size());
  return line;
}

using Ends = std::vector<std::size_t>;  // where lines end, in bytes

// How wide its lines are follows from its words, each measured once: to measure every line that could be costs ten times as much. A line
// as it stands in the end is measured as a whole, and may differ by what two words kern over the space between them.
class Paragraph {
 public:
  Paragraph(std::string_view text, const Font& font, int width, const Measure& measure, text::Words words)
      : text_(text), font_(font), measure_(measure), right_to_left_(text::is_right_to_left(text, font.language)) {
    std::size_t from = 0;
    for (const auto end : text::line_ends(text, font.language, words)) {
      const int alone = measure_(shown(from, end), font_);
      if (alone > width) tear(from, end);
      else add(from, end, alone);
      from = end;
    }
  }

  /// The lines of the text before `until`, each as full as it can be.
  Ends filled(int width, std::size_t until) const {
    Ends ends;
    std::size_t from = 0;
    const auto last = std::upper_bound(places_.begin(), places_.end(), until);
    for (auto place = places_.begin(); place != last;) {
      // The width grows with the length, so the last place that fits is found by halving.
      const auto too_long = std::partition_point(place, last, [&](std::size_t end) { return width_of(from, end) <= width; });
      const auto taken = too_long == place ? std::next(place) : too_long;
      from = *std::prev(taken);
      ends.push_back(from);
      place = taken;
    }
    return ends;
  }

  /// As many lines about equally long: the narrowest column that takes no more of them.
  Ends balanced(int width, std::size_t until) const {
    auto lines = filled(width, until);
    if (lines.size() < 2) return lines;
    int narrow = width / static_cast<int>(lines.size()) - 1, wide = width;
    while (wide - narrow > 1) {
      const int middle = (narrow + wide) / 2;
      const auto candidate = filled(middle, until);
      (candidate.size() <= lines.size() && widest(candidate) <= middle ? wide : narrow) = middle;
    }
    return filled(wide, until);
  }

  /// Gives a last line that is a single short word, or two ideographs, company from the line before, if that can spare it.
  Ends without_orphan(Ends ends, int width, Breaking breaking) const {
    if (ends.size() < 2) return ends;
    const int wide = breaking == Breaking::balanced ? widest(ends) : width;
    auto start = std::lower_bound(places_.begin(), places_.end(), ends[ends.size() - 2]);
    while (is_orphan(*start, wide)) {
      if (start == places_.begin()) return ends;
      --start;
      if (is_torn(*start) || width_of(*start, text_.size()) > width) return ends;
    }
    if (*start == ends[ends.size() - 2]) return ends;
    auto better = breaking == Breaking::balanced ? balanced(width, *start) : filled(width, *start);
    const std::size_t before = better.size() < 2 ? 0 : better[better.size() - 2];
    const bool full = breaking == Breaking::balanced || width_of(before, *start) >= filled_share * width;
    better.push_back(text_.size());
    return full && better.size() == ends.size() ? better : ends;
  }

  std::vector<Line> lines(const Ends& ends) const {
    std::vector<Line> result;
    std::size_t from = 0;
    for (const auto end : ends) {
      auto line = text::directed(shown(from, end), right_to_left_, font_.language);
      if (!line.empty()) result.push_back({line, measure_(line, font_)});
      from = end;
    }
    return result;
  }

 private:
  /// No line can hold this word, so it breaks between its characters.
  void tear(std::size_t from, std::size_t end) {
    std::size_t before = 0;
    for (const auto inner : text::character_ends(text_.substr(from, end - from))) {
      if (from + inner < end) torn_.push_back(from + inner);
      add(from + before, from + inner, measure_(shown(from + before, from + inner), font_));
      before = inner;
    }
  }

  void add(std::size_t from, std::size_t end, int alone) {
    const int before = pen_.empty() ? 0 : pen_.back();
    places_.push_back(end);
    at_end_.push_back(before + alone);
    pen_.push_back(before + measure_(without_soft_hyphens(text_.substr(from, end - from)), font_));
  }

  std::size_t index_of(std::size_t place) const {
    return static_cast<std::size_t>(std::lower_bound(places_.begin(), places_.end(), place) - places_.begin());
  }

  bool is_torn(std::size_t place) const { return std::binary_search(torn_.begin(), torn_.end(), place); }

  /// A line as it is read.
  std::string shown(std::size_t from, std::size_t end) const {
    const auto line = trimmed(text_.substr(from, end - from));
    const bool hyphenated = end < text_.size() && line.ends_with(soft_hyphen);
    return without_soft_hyphens(line) + (hyphenated ? "-" : "");
  }

  /// Between two places where lines may end.
  int width_of(std::size_t from, std::size_t end) const { return at_end_[index_of(end)] - (from == 0 ? 0 : pen_[index_of(from)]); }

  int widest(const Ends& ends) const {
    int width = 0;
    std::size_t from = 0;
    for (const auto end : ends) {
      width = std::max(width, width_of(from, end));
      from = end;
    }
    return width;
  }

  bool is_orphan(std::size_t from, int wide) const {
    const auto last = trimmed(text_.substr(from));
    if (text::character_ends(last).size() <= 2) return true;
    const bool one_word = *std::upper_bound(places_.begin(), places_.end(), from) == text_.size();
    return one_word && width_of(from, text_.size()) < short_share * wide;
  }

  std::string_view text_;
  const Font& font_;
  const Measure& measure_;
  bool right_to_left_;
  Ends places_;              // where a line may end
  Ends torn_;                // those of them that are inside a word
  std::vector<int> at_end_;  // at each place: how far a line from the text's start to there would reach
  std::vector<int> pen_;     // at each place: how far the next word stands from the text's start
};

int widest(const std::vector<Line>& lines) {
  int width = 0;
  for (const auto& line : lines) width = std::max(width, line.width);
  return width;
}

/// Most texts fit into one line, and then nobody has to know where they could break.
std::vector<Line> in_one_line(std::string_view text, const Font& font, const Measure& measure) {
  const auto line = text::directed(without_soft_hyphens(trimmed(text)), text::is_right_to_left(text, font.language), font.language);
  return line.empty() ? std::vector<Line>() : std::vector<Line>{{line, measure(line, font)}};
}

}  // namespace

std::vector<Line> wrap(std::string_view text, const Font& font, int width, const Measure& measure, Breaking breaking) {
  if (measure(without_soft_hyphens(trimmed(text)), font) <= width) return in_one_line(text, font, measure);
  const auto words = breaking == Breaking::balanced ? text::Words::stay_whole : text::Words::may_be_cut;
  const Paragraph paragraph(text, font, width, measure, words);
  std::vector<Line> lines;
  for (int room = width; room > width / 2;) {
    const auto ends = breaking == Breaking::balanced ? paragraph.balanced(room, text.size()) : paragraph.filled(room, text.size());
    lines = paragraph.lines(paragraph.without_orphan(ends, room, breaking));
    const int excess = widest(lines) - width;
    if (excess <= 0) break;
    room -= excess;
  }
  return lines;
}

std::vector<Line> wrap_at_most(std::size_t most, std::string_view text, const Font& font, int width, const Measure& measure,
                               Breaking breaking) {
  constexpr std::string_view dots = "\u2026";
  auto lines = wrap(text, font, width, measure, breaking);
  if (lines.size() <= most) return lines;
  lines = wrap(text, font, width - measure(dots, font), measure, breaking);
  if (lines.size() <= most) return lines;
  lines.resize(most);
  lines.back().text += dots;
  lines.back().width = measure(lines.back().text, font);
  return lines;
}

}  // namespace foyer::layout
