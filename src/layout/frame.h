// What surrounds every slide: the header with the clock, the footer with the progress marks.
#pragma once

#include "layout/canvas.h"

#include <string>
#include <vector>

namespace foyer::layout {

/// A page as a slide's own layout leaves it: its body, and what the frame is to say.
struct Draft {
  Scene scene;
  Palette palette;            // of this slide: an emergency has its own
  Rect column;                // the part of the glass that header and footer run along; all of content() but beside a picture
  std::string title;          // the slide's headline, also as `foyer slides` prints it
  std::string where, detail;  // header: what this is, in bold, and more about it
  std::string terse_detail;   // where there is no room for that; a wide glass leaves out what does not fit beside
  std::string footer;
  bool has_large_where = false;  // as on a door, where it fits
  bool has_header = true, has_marks = true, has_logo = true;
  int words = 0, items = 0;  // to be read
  std::vector<programme::SessionCard> sessions;
};

/// An empty page of the right size and ground.
Draft start_page(const Context& context);

/// Where a slide's own part begins and ends, in y.
int body_top(const Context& context);
int body_bottom(const Context& context);

/// Where rows that stand at the foot of a slide end, so that they keep clear of the footer's words.
int rows_bottom(const Context& context);

/// Adds header, clock, footer and the mark of page `index` of `count`.
void add_frame(Draft& draft, const Context& context, std::size_t index, std::size_t count);

/// The words of the scene so far, for the dwell: call before add_frame, since nobody reads the frame anew.
int words_in(const Scene& scene);

}  // namespace foyer::layout
