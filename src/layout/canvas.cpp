#include "layout/canvas.h"

#include "model/language.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

namespace foyer::layout {
namespace {

int left_end(int x, int width, Align align) {
  if (align == Align::right) return x - width;
  return align == Align::center ? x - width / 2 : x;
}

struct Pitch {
  std::string_view language;
  double least;  // of the em, so that marks of two lines do not touch
};

/// As high and as low as the Noto fonts reach in usual text, without an Arabic text's optional vowels.
constexpr std::array<Pitch, 9> stacked{
    {{"th", 1.3}, {"ar", 1.3}, {"fa", 1.3}, {"ur", 1.3}, {"ps", 1.3}, {"vi", 1.22}, {"hi", 1.2}, {"mr", 1.2}, {"ne", 1.2}}};

double least_pitch(std::string_view language) {
  const auto primary = model::primary_language(language);
  const auto found = std::find_if(stacked.begin(), stacked.end(), [&](const Pitch& pitch) { return pitch.language == primary; });
  return found == stacked.end() ? 0 : found->least;
}

template <class Say>
std::string in_all(const Context& context, const Say& say) {
  std::vector<std::string> versions{say(context.words)};
  for (const auto* words : context.others) versions.push_back(say(*words));
  return side_by_side(versions);
}

}  // namespace

std::string side_by_side(const std::vector<std::string>& texts) {
  std::vector<std::string> all;
  for (const auto& text : texts)
    if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
  if (all.size() == 1) return all.front();
  std::string line;
  for (const auto& text : all) line += (line.empty() ? "" : " · ") + ("\u2068" + text + "\u2069");
  return line;
}

std::string say_in_all(const Context& context, std::string_view phrase) {
  return in_all(context, [&](const text::Wording& words) { return words.say(phrase); });
}

std::string day_in_all(const Context& context, LocalDay day) {
  return in_all(context, [&](const text::Wording& words) { return words.day(day); });
}

Rect content(const Glass& glass, const Sizes& sizes) {
  const int side = glass.is_portrait() ? sizes.px(5.33) : sizes.px(7);
  return {side, sizes.px(5), glass.size.width - 2 * side, glass.size.height - sizes.px(5) - sizes.px(3.33)};
}

int baseline_in(int top, int height, const Font& font) {
  return top + static_cast<int>(std::lround((height + cap_height * font.size) / 2));
}

void add_text(Scene& scene, const Context& context, int x, int baseline, std::string_view text, const Font& font, Color color,
              Align align) {
  if (text.empty()) return;
  const int width = context.width_of(text, font);
  scene.commands.emplace_back(Text{{left_end(x, width, align), baseline}, width, std::string(text), font, color});
}

int add_lines(Scene& scene, const std::vector<Line>& lines, int x, int top, int line_height, const Font& font, Color color, Align align) {
  for (const auto& line : lines) {
    scene.commands.emplace_back(
        Text{{left_end(x, line.width, align), baseline_in(top, line_height, font)}, line.width, line.text, font, color});
    top += line_height;
  }
  return top;
}

void add_strike(Scene& scene, int x, int baseline, int width, const Font& font, Color color) {
  const int thickness = std::max(2, static_cast<int>(std::lround(font.size * 0.087)));
  const int middle = baseline - static_cast<int>(std::lround(font.size * x_height / 2));
  scene.commands.emplace_back(Fill{{x, middle - thickness / 2, width, thickness}, color, 0});
}

int add_struck_lines(Scene& scene, const std::vector<Line>& lines, int x, int top, int pitch, const Font& font, Color color) {
  for (std::size_t line = 0; line < lines.size(); ++line)
    add_strike(scene, x, baseline_in(top + pitch * static_cast<int>(line), pitch, font), lines[line].width, font, color);
  return add_lines(scene, lines, x, top, pitch, font, color);
}

int line_height(const Font& font, double factor) {
  return static_cast<int>(std::lround(font.size * std::max(factor, least_pitch(font.language))));
}

}  // namespace foyer::layout
