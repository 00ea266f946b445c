#include "layout/article.h"

#include "text/lines.h"

#include <algorithm>

namespace foyer::layout {
namespace {

constexpr double headline_pitch = 1.1, text_pitch = 1.38, kicker_pitch = 1.3;
constexpr int most_words = 60;  // what people read standing
constexpr int lines_wanted = 3;

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

}  // namespace

Article make_article(std::string_view kicker, std::string_view headline, std::string_view text, const ArticleSpace& space,
                     const Context& context) {
  Article article;
  article.kicker = wrap(kicker, kicker_font(context), space.width, context.measure);
  const auto lines = wrap(text::lead(text, context.words.language(), most_words), text_font(context), space.text_width, context.measure);
  const int pitch = line_height(text_font(context), text_pitch);
  const int all = static_cast<int>(lines.size()), room = space.height - kicker_height(article, context);
  std::vector<Line> headline_lines;
  for (double units = space.largest;; units -= 0.5) {
    article.headline_font = context.title_font(std::max(context.px(units), context.sizes.title));
    headline_lines = wrap(headline, article.headline_font, space.width, context.measure, Breaking::balanced);
    const int wanted = pitch * std::min(all, units > space.smallest ? lines_wanted : 1);
    const bool fits = headline_height(headline_lines, article.headline_font) + context.px(2.8) + wanted <= room;
    if (fits || article.headline_font.size == context.sizes.title) break;
  }
  article.pages = pages_of(headline_lines, article.headline_font, lines, room, context);
  return article;
}

int add_article(Scene& scene, const Article& article, std::size_t page, int x, int top, const Context& context) {
  if (!article.kicker.empty()) {
    top = add_lines(scene, article.kicker, x, top, line_height(kicker_font(context), kicker_pitch), kicker_font(context),
                    context.palette.accent);
    top += context.px(1.5);
  }
  const auto& [headline, text] = article.pages[page];
  top = add_lines(scene, headline, x, top, line_height(article.headline_font, headline_pitch), article.headline_font, context.palette.ink);
  if (!headline.empty()) top += context.px(2.8);
  return add_lines(scene, text, x, top, line_height(text_font(context), text_pitch), text_font(context), context.palette.body);
}

}  // namespace foyer::layout
