#include "layout/article.h"

#include "text/lines.h"

#include <algorithm>
#include <limits>

namespace foyer::layout {
namespace {

constexpr double headline_pitch = 1.1, text_pitch = 1.38, kicker_pitch = 1.3;
constexpr int most_words = 60;  // what people read standing

Font kicker_font(const Context& context) { return context.text_font(std::max(context.px(2.75), context.sizes.small), Weight::semibold); }
Font text_font(const Context& context) { return context.text_font(context.sizes.text); }

int kicker_height(const Article& article, const Context& context) {
  return article.kicker.empty()
             ? 0
             : static_cast<int>(article.kicker.size()) * line_height(kicker_font(context), kicker_pitch) + context.px(1.5);
}

int headline_height(const std::vector<Line>& headline, const Font& font) {
  return static_cast<int>(headline.size()) * line_height(font, headline_pitch);
}

std::vector<std::vector<Line>> paged(const std::vector<Line>& lines, int lines_a_page) {
  const auto most = static_cast<std::size_t>(std::max(1, lines_a_page));
  const auto pages = std::max<std::size_t>(1, (lines.size() + most - 1) / most);
  const auto each = (lines.size() + pages - 1) / pages;  // pages of about equal length read better than a full one and a rest
  std::vector<std::vector<Line>> result(pages);
  for (std::size_t line = 0; line < lines.size(); ++line) result[line / each].push_back(lines[line]);
  return result;
}

// `room` is what the kicker leaves of the height.
std::vector<Article::Page> pages_of(const std::vector<Line>& headline, const Font& font, const std::vector<Line>& text, int room,
                                    const Context& context) {
  const int pitch = line_height(text_font(context), text_pitch), gap = text.empty() ? 0 : context.px(2.8);
  const int left = room - gap - headline_height(headline, font);
  std::vector<Article::Page> pages;
  if (left >= (text.empty() ? 0 : pitch)) {
    for (auto& lines : paged(text, left / pitch)) pages.push_back({headline, std::move(lines)});
    return pages;
  }
  for (auto& lines : paged(headline, room / line_height(font, headline_pitch))) pages.push_back({std::move(lines), {}});
  if (text.empty()) return pages;
  for (auto& lines : paged(text, room / pitch)) pages.push_back({{}, std::move(lines)});
  return pages;
}

struct Headline {
  Font font;
  std::vector<Line> lines;
  int text_lines = 0;  // as many fit under it; negative where it is itself too tall
};

Headline headline_at(double units, std::string_view words, int width, int room, const Context& context) {
  const Font font = context.title_font(std::max(context.px(units), context.sizes.title));
  Headline headline{font, wrap(words, font, width, context.measure, Breaking::balanced), 0};
  const int left = room - headline_height(headline.lines, font);
  headline.text_lines = left < 0 ? -1 : std::max(0, left - context.px(2.8)) / line_height(text_font(context), text_pitch);
  return headline;
}

int pages_with(const Headline& headline, int text_lines) {
  if (headline.text_lines < std::min(1, text_lines)) return std::numeric_limits<int>::max();
  return text_lines == 0 ? 1 : (text_lines + headline.text_lines - 1) / headline.text_lines;
}

// As large as it can be with the fewest pages.
Headline fitted(std::string_view words, int text_lines, const ArticleSpace& space, int room, const Context& context) {
  const auto at = [&](double units) { return headline_at(units, words, space.width, room, context); };
  double units = space.largest;
  auto best = at(units);
  while (pages_with(best, text_lines) > 1 && (units -= 0.5) >= space.smallest)
    if (auto smaller = at(units); pages_with(smaller, text_lines) < pages_with(best, text_lines)) best = std::move(smaller);
  // One that leaves no line shrinks on to the smallest legible size.
  while (best.text_lines < std::min(1, text_lines) && best.font.size > context.sizes.title) best = at(units -= 0.5);
  return best;
}

}  // namespace

Article make_article(std::string_view kicker, std::string_view headline, std::string_view text, const ArticleSpace& space,
                     const Context& context) {
  Article article;
  article.kicker = wrap(kicker, kicker_font(context), space.width, context.measure);
  const auto lines = wrap(text::lead(text, context.words.language(), most_words), text_font(context), space.text_width, context.measure);
  const int room = space.height - kicker_height(article, context);
  const auto fit = fitted(headline, static_cast<int>(lines.size()), space, room, context);
  article.headline_font = fit.font;
  article.pages = pages_of(fit.lines, fit.font, lines, room, context);
  return article;
}

int add_article(Scene& scene, const Article& article, std::size_t page, int x, int top, const Context& context) {
  if (!article.kicker.empty()) {
    top = add_lines(scene, article.kicker, x, top, line_height(kicker_font(context), kicker_pitch), kicker_font(context),
                    context.palette.accent);
    top += context.px(1.5);
  }
  const auto& [headline, text] = article.pages[page];
  const int pitch = line_height(article.headline_font, headline_pitch);
  top = article.is_struck ? add_struck_lines(scene, headline, x, top, pitch, article.headline_font, context.palette.soft)
                          : add_lines(scene, headline, x, top, pitch, article.headline_font, context.palette.ink);
  if (!headline.empty()) top += context.px(2.8);
  return add_lines(scene, text, x, top, line_height(text_font(context), text_pitch), text_font(context), context.palette.body);
}

}  // namespace foyer::layout
