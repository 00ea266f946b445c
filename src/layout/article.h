// A headline over running text: the shape of session and news slides. Text that does not fit goes to further pages.
#pragma once

#include "layout/canvas.h"

#include <string>
#include <string_view>
#include <vector>

namespace foyer::layout {

struct Article {
  std::vector<Line> kicker, headline;
  Font headline_font;
  std::vector<std::vector<Line>> pages;  // the running text, page by page; at least one, perhaps empty
};

struct ArticleSpace {
  int width = 0, text_width = 0, height = 0;  // for kicker and headline; for running text; for all of it
  double largest = 7, smallest = 5;           // of the headline, in units
};

/// Fits the article into the space: the headline as large as leaves three lines for the text, balanced; at most sixty words of
/// text, in whole sentences.
Article make_article(std::string_view kicker, std::string_view headline, std::string_view text, const ArticleSpace& space,
                     const Context& context);

/// Adds one page of it from `top`; the y where it ends.
int add_article(Scene& scene, const Article& article, std::size_t page, int x, int top, const Context& context);

}  // namespace foyer::layout
