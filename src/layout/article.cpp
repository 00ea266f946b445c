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

int headline_height(const Article& article) {
  return static_cast<int>(article.headline.size()) * line_height(article.headline_font, headline_pitch);
}

int text_top(const Article& article, const Context& context) {
  return kicker_height(article, context) + headline_height(article) + context.px(2.8);
}

std::vector<std::vector<Line>> paged(const std::vector<Line>& lines, int lines_a_page) {
  const auto most = static_cast<std::size_t>(std::max(1, lines_a_page));
  const auto pages = std::max<std::size_t>(1, (lines.size() + most - 1) / most);
  const auto each = (lines.size() + pages - 1) / pages;  // pages of about equal length read better than a full one and a rest
  std::vector<std::vector<Line>> result(pages);
  for (std::size_t line = 0; line < lines.size(); ++line) result[line / each].push_back(lines[line]);
  return result;
}

}  // namespace

Article make_article(std::string_view kicker, std::string_view headline, std::string_view text, const ArticleSpace& space,
                     const Context& context) {
  Article article;
  article.kicker = wrap(kicker, kicker_font(context), space.width, context.measure);
  const auto lines = wrap(text::lead(text, context.words.language(), most_words), text_font(context), space.text_width, context.measure);
  const int pitch = line_height(text_font(context), text_pitch);
  const int wanted = pitch * std::min(lines_wanted, static_cast<int>(lines.size()));
  for (double units = space.largest;; units -= 0.5) {
    const int size = std::max(context.px(units), context.sizes.title);
    article.headline_font = context.title_font(size);
    article.headline = wrap(headline, article.headline_font, space.width, context.measure, Breaking::balanced);
    if (text_top(article, context) + wanted <= space.height || units <= space.smallest) break;
  }
  article.pages = paged(lines, (space.height - text_top(article, context)) / pitch);
  return article;
}

int add_article(Scene& scene, const Article& article, std::size_t page, int x, int top, const Context& context) {
  if (!article.kicker.empty()) {
    top = add_lines(scene, article.kicker, x, top, line_height(kicker_font(context), kicker_pitch), kicker_font(context),
                    context.palette.accent);
    top += context.px(1.5);
  }
  top = add_lines(scene, article.headline, x, top, line_height(article.headline_font, headline_pitch), article.headline_font,
                  context.palette.ink);
  return add_lines(scene, article.pages[page], x, top + context.px(2.8), line_height(text_font(context), text_pitch), text_font(context),
                   context.palette.body);
}

}  // namespace foyer::layout
