// A headline over running text: the shape of session and news slides. Text that does not fit goes to further pages.
#pragma once

#include "layout/canvas.h"

#include <string>
#include <string_view>
#include <vector>

namespace foyer::layout {

struct Article {
  struct Page {
    std::vector<Line> headline, text;
  };
  std::vector<Line> kicker;
  Font headline_font;
  bool is_struck = false;   // the headline, for what does not take place
  std::vector<Page> pages;  // at least one; each has the whole headline, unless that alone takes several
};

struct ArticleSpace {
  int width = 0, text_width = 0, height = 0;  // for kicker and headline; for running text; for all of it
  double largest = 7, smallest = 5;           // of the headline, in units
};

/// Fits the article into the space, on as few pages as can be and then with as large a headline as can be; the headline is balanced. At
/// most sixty words of text, in whole sentences. Only a headline that is too long even at the smallest legible size breaks over pages.
Article make_article(std::string_view kicker, std::string_view headline, std::string_view text, const ArticleSpace& space,
                     const Context& context);

/// Adds one page of it from `top`; the y where it ends.
int add_article(Scene& scene, const Article& article, std::size_t page, int x, int top, const Context& context);

}  // namespace foyer::layout
